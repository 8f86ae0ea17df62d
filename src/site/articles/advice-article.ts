import { inheritAdvice } from '../../knowledge/advice/inherit-advice.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import { ADVICE_SECTIONS, type Advice, type AdviceSection } from '../../schema/reviewed/advice.ts';
import { counted } from '../../text/count-text.ts';
import type { Article, Block, SourceLine } from '../blocks/article.ts';
import { linkList, paragraph, roleParagraph, section } from '../blocks/make-blocks.ts';
import { whoCanFix } from './sections/who-can-fix.ts';

/** How many of the codes that an advice covers its page names. */
const NAMED = 120;

const HEADINGS: Readonly<Record<AdviceSection, string>> = {
  Confirm: 'How to confirm',
  Fix: 'How to fix',
  Retry: 'When to retry',
  Support: 'What to send to support',
};

/** The page of an advice. `codes` are those whose pages show it. */
export function adviceArticle(
  index: ContentIndex,
  advice: Advice,
  codes: readonly Link[],
): Article {
  const { title, cause, fix, fixedBy, checkedOn, sources } = advice;
  return {
    className: 'advice-page',
    title,
    header: [
      roleParagraph('lead', `${cause} ${fix}`),
      roleParagraph(
        'meta',
        `${whoCanFix(fixedBy)} Our advice, not Tencent Cloud's; last checked on ${checkedOn}.`,
      ),
    ],
    blocks: [...writtenSections(index, advice), codes.length > 0 && codesSection(codes)],
    sources: sources.map((source) => sourceLine(index, source)),
  };
}

/** The parts of an advice's text; those that it leaves out come from the general advice. */
function writtenSections({ advice: { all } }: ContentIndex, advice: Advice): Block[] {
  const general = all.filter(({ covers }) => covers.everything);
  const { sections } = inheritAdvice([advice, ...general].map((one) => ({ advice: one })));
  return ADVICE_SECTIONS.flatMap((name) => {
    const part = sections[name];
    if (!part) return [];
    const markdown = part.advice.markdown[name] ?? '';
    const written = { type: 'written', html: part.value, markdown } as const;
    return section(HEADINGS[name], { id: name.toLowerCase() }, [written]);
  });
}

function codesSection(codes: readonly Link[]): Block {
  const has = codes.length === 1 ? 'has' : 'have';
  const cut = codes.length > NAMED ? ` The first ${NAMED}:` : '';
  return section('Codes', { id: 'codes' }, [
    paragraph(`${counted(codes.length, 'code')} ${has} this cause.${cut}`),
    linkList(codes.slice(0, NAMED), true),
  ]);
}

function sourceLine({ sources }: ContentIndex, source: string): SourceLine {
  const named = sources.get(source);
  return named
    ? { label: named.label, url: named.url }
    : { label: source.replace(/^https:\/\/(www\.)?/, ''), url: source };
}
