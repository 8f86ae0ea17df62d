import { fittingFix } from '../../../knowledge/advice/fitting-fix.ts';
import { retrySentence, retryTitle } from '../../../knowledge/retries/retry-sentences.ts';
import {
  type RetryAnswer,
  shouldRetry,
  stanceAnswer,
} from '../../../knowledge/retries/should-retry.ts';
import type { PublishedError } from '../../../schema/published/error.ts';
import type { PublishedMeaning, ShouldRetry } from '../../../schema/published/meaning.ts';
import type { Advice, FixedBy, RetryStance } from '../../../schema/reviewed/advice.ts';
import type { Block, Text } from '../../blocks/article.ts';
import { chip, group, roleParagraph, strong, textLink } from '../../blocks/make-blocks.ts';
import { linkedLine, type NamedIn } from './linked-names.ts';
import { whoCanFix } from './who-can-fix.ts';

/** What is said where a code has no meaning of its own. */
interface GeneralAnswer {
  cause: string;
  fix: string;
  fixedBy: readonly FixedBy[];
  retry?: RetryStance | undefined;
}

type Answered = Pick<PublishedError, 'meaning' | 'shouldRetry' | 'listings'>;

/**
 * The answer, first on the page of a code: what it means, how to fix it, whether to retry, who can fix it, and how
 * we know. Where services mean different things by the code, or its meaning has no fix, it is what `general` says,
 * unless that contradicts the answer to retrying.
 */
export function answerSection(
  record: Answered,
  general: GeneralAnswer | null,
  named: NamedIn,
): Block {
  const { meaning, shouldRetry: answer } = record;
  const said = meaning?.meaning ?? general?.cause;
  const fix = meaning?.fix ?? (general && generalFix(general, answer.answer));
  const fixedBy = meaning?.fixedBy ?? general?.fixedBy ?? [];
  const verdict = isDifferent(record)
    ? [chip('Retry: differs by service', 'unclear')]
    : retryChip(answer);
  return group({ className: 'answer-card' }, [
    said !== undefined && roleParagraph('answer', ...linkedLine(said, named)),
    fix !== null && fixLine(fix, named),
    roleParagraph('verdict', ...verdict, ' ', ...whoChip(fixedBy)),
    roleParagraph('meta', provenance(meaning)),
  ]);
}

function generalFix({ fix, retry }: GeneralAnswer, answer: RetryAnswer): string | null {
  return fittingFix({ fix, retry: stanceAnswer(retry) }, answer);
}

/** Whether services, or versions of one, have different answers to retrying and no source decides. */
function isDifferent({ shouldRetry, listings }: Answered): boolean {
  return (
    shouldRetry.saidBy === null && new Set(listings.map((one) => one.shouldRetry.answer)).size > 1
  );
}

/** The answer on the page of an advice: its cause and fix, whether to retry if it says so, who can fix it. */
export function adviceAnswer(advice: Advice, named: NamedIn): Block {
  const { cause, fix, fixedBy, retry, checkedOn } = advice;
  const retrying = retry ? retryChip(adviceRetry(retry)) : [chip('Retry: depends on the code')];
  return group({ className: 'answer-card' }, [
    roleParagraph('answer', ...linkedLine(cause, named)),
    fixLine(fix, named),
    roleParagraph('verdict', ...retrying, ' ', ...whoChip(fixedBy)),
    roleParagraph('meta', `Our advice, not Tencent Cloud's; last checked on ${checkedOn}.`),
  ]);
}

/** What an advice says on retrying. */
export function adviceRetry(stance: RetryStance): ShouldRetry {
  return shouldRetry({ verdict: 'unknown' }, null, stance);
}

function fixLine(fix: string, named: NamedIn): Block {
  return roleParagraph('fix', strong('Fix:'), ' ', ...linkedLine(fix, named));
}

/** Whether to retry: the answer in a frame, then how, and who says so. */
export function retryChip(answer: ShouldRetry): Text {
  const title = retryTitle(answer);
  const rest = retrySentence(answer)
    .slice(title.length)
    .replace(/^[:.]\s*/, '');
  const detail = rest && ` ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  const chipText = answer.answer === 'unclear' ? 'Retry: unclear' : title;
  return [chip(chipText, answer.answer), detail, ...saidBy(answer)];
}

function saidBy({ saidBy }: ShouldRetry): Text {
  if (saidBy === 'official') return [' (', textLink('official', '#retry'), ')'];
  return saidBy === 'ours' ? [' (our advice)'] : [];
}

function whoChip(fixedBy: readonly FixedBy[]): Text {
  return fixedBy.length === 0 ? [] : [chip(whoCanFix(fixedBy).replace(/\.$/, ''))];
}

/** Whose words these are, and what weakens them. */
function provenance(meaning: PublishedMeaning | null): string {
  if (!meaning)
    return "Services use this code for different things. Our words, not Tencent Cloud's.";
  const { differs, nameOnly, shared, stale } = meaning;
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
