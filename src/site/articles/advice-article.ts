import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import type { Advice } from '../../schema/reviewed/advice.ts';
import { counted } from '../../text/count-text.ts';
import type { Article, Block, SourceLine } from '../blocks/article.ts';
import { section } from '../blocks/make-blocks.ts';
import { adviceAnswer } from './sections/answer-section.ts';
import { errorList } from './sections/error-rows.ts';
import { linkWritten } from './sections/linked-names.ts';
import { adviceSteps } from './sections/steps-section.ts';

/** How many of the codes that an advice covers its page names. */
const NAMED = 120;
/** What is next to a code of several services. */
const SEVERAL = 'several services';

/** The page of an advice. `codes` are those whose pages show it. */
export function adviceArticle(
  index: ContentIndex,
  advice: Advice,
  codes: readonly Link[],
): Article {
  const retry = advice.sections.Retry;
  const markdown = advice.markdown.Retry ?? '';
  return {
    className: 'advice-page',
    title: advice.title,
    header: [],
    blocks: [
      adviceAnswer(advice, { index }),
      section('Step by step', { id: 'steps' }, [adviceSteps(advice, { index })]),
      retry !== undefined &&
        section('When to retry', { id: 'retry' }, [
          linkWritten({ html: retry, markdown }, { index }),
        ]),
      codes.length > 0 && codesSection(index, codes),
    ],
    sources: advice.sources.map((source) => sourceLine(index, source)),
  };
}

/** The codes by service: first those that several services share, then the services by name. */
function codesSection(index: ContentIndex, codes: readonly Link[]): Block {
  const has = codes.length === 1 ? 'has' : 'have';
  const note =
    codes.length > NAMED
      ? `${counted(codes.length, 'code')}, of which ${NAMED} are here`
      : `${counted(codes.length, 'code')}`;
  const rows = codes
    .slice(0, NAMED)
    .map(({ name, path }) => ({ name, path, tags: [ownerOf(index, name)] }));
  return section(`Codes that ${has} this cause`, { id: 'codes', note }, [errorList(rows)]);
}

/** The short name of the only service that lists a code. */
function ownerOf({ listedBy, sharedCodes }: ContentIndex, code: string): string {
  const [service] = listedBy.get(code) ?? [];
  return service === undefined || sharedCodes.has(code) ? SEVERAL : service;
}

/** The document of the content that a source names; else its address, or its repository and file. */
function sourceLine({ sources }: ContentIndex, source: string): SourceLine {
  const named = sources.get(source);
  if (named) return { label: named.label, url: named.url };
  const file = /^https:\/\/github\.com\/[^/]+\/([^/]+)\/blob\/[^/]+\/(?:.*\/)?([^/#]+)/.exec(
    source,
  );
  const label = file ? `${file[1]}: ${file[2]}` : source.replace(/^https:\/\/(www\.)?/, '');
  return { label, url: source };
}
