import { retrySentence } from '../../../knowledge/retries/retry-sentences.ts';
import type { PublishedError } from '../../../schema/published/error.ts';
import type { PublishedMeaning, ShouldRetry } from '../../../schema/published/meaning.ts';
import type { Block, Blocks, Text } from '../../blocks/article.ts';
import {
  group,
  meta,
  paragraph,
  roleParagraph,
  strong,
  textLink,
} from '../../blocks/make-blocks.ts';
import { parseProse, proseLine } from '../../blocks/prose.ts';
import { whoCanFix } from './who-can-fix.ts';

/**
 * The answer, first on the page of a code: what it means, how to fix it, and whether to retry. The
 * meaning is absent where services mean different things by the code, which are listed below.
 */
export function answerSection({
  meaning,
  shouldRetry,
}: Pick<PublishedError, 'meaning' | 'shouldRetry'>): Block {
  return group({ className: 'verdicts' }, [
    ...(meaning ? meaningBlocks(meaning) : []),
    retryLine(shouldRetry),
    meaning && roleParagraph('meta', provenance(meaning)),
  ]);
}

/** What a code means, the first thing to do, and who can do it. */
export function meaningBlocks({ meaning, fix, fixedBy }: PublishedMeaning): Blocks {
  return [
    ...parseProse(meaning),
    fix === null
      ? roleParagraph('meta', whoCanFix(fixedBy))
      : paragraph(strong('Fix:'), ' ', ...proseLine(fix), ' ', meta(whoCanFix(fixedBy))),
  ];
}

/** Whether to retry, in a line, with who says so. */
function retryLine(answer: ShouldRetry): Block {
  return roleParagraph('verdict', strong('Retry?'), ' ', ...retryText(answer));
}

/** `Wait until the disk is ready, then retry. (our advice)` */
export function retryText(answer: ShouldRetry): Text {
  const said = proseLine(retrySentence(answer));
  if (answer.saidBy === 'official') return [...said, ' (', textLink('sources', '#retry'), ')'];
  return answer.saidBy === 'ours' ? [...said, ' (our advice)'] : said;
}

/** Whose words these are, and what weakens them. */
function provenance({ differs, nameOnly, shared, stale }: PublishedMeaning): string {
  return [
    shared
      ? 'Our words, for every service that lists this code.'
      : "Our words, not Tencent Cloud's.",
    nameOnly && 'No source says more than its name.',
    differs && `On retrying, we differ from official tools: ${differs}`,
    stale && "Tencent Cloud's description has changed since we wrote this.",
  ]
    .filter(Boolean)
    .join(' ');
}
