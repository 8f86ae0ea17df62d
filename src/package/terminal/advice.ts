import { subjectWords, whoFixes } from '../../knowledge/advice/advice-words.ts';
import type { RetryStatement } from '../../knowledge/retries/retry.ts';
import {
  retryAdviceWords,
  retryWords,
  scopeWords,
  toolName,
} from '../../knowledge/retries/retry-words.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Explanation } from '../library/index.ts';
import { counted } from './names.ts';
import { renderNote } from './note.ts';
import type { Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

/** The pieces of evidence, and the narrower verdicts, that a terminal has room for. */
const MAX_EVIDENCE = 3;
const MAX_NARROWER = 4;

/** What to do about an error, in the project's own words; no line where there is no advice. */
export function renderAdvice({ advice }: Explanation, screen: Screen): string[] {
  if (!advice) return [];
  const { cause, fix, fixedBy, subject, level } = advice;
  const about = subjectWords(level, subject);
  const texts = [cause, fix, ...(about === null ? [] : [about])];
  return [
    ...texts.flatMap((text) => wrapText(text, screen.width, { first: '  ' })),
    ...renderNote(`fixed by ${whoFixes(fixedBy)}; advice of tcerr, not of the provider`, screen),
  ];
}

/** Whether a retry can help and who says so; no line where nobody does. */
export function renderRetry({ retry }: Explanation, screen: Screen): string[] {
  const { narrower, evidence } = retry;
  if (evidence.length === 0 && narrower.length === 0) return [];
  const more = narrower.length - MAX_NARROWER;
  const first =
    evidence.length > 0 ? renderStatement(retry, screen) : [`  a retry ${retryAdviceWords(retry)}`];
  return [
    ...first,
    ...narrower.slice(0, MAX_NARROWER).flatMap((statement) => renderStatement(statement, screen)),
    ...(more > 0
      ? renderNote(`and ${counted(more, 'more case')}, which --json lists`, screen)
      : []),
  ];
}

function renderStatement(statement: RetryStatement, screen: Screen): string[] {
  const scope = scopeWords(statement.scope);
  const said = `a retry ${retryWords(statement)}`;
  const shown = statement.evidence.slice(0, MAX_EVIDENCE);
  return [
    ...wrapText(scope === '' ? said : `${scope}: ${said}`, screen.width, {
      first: '  ',
      rest: '    ',
    }),
    ...shown.flatMap(({ tool, source, note }) =>
      renderNote(
        escapeControl(`  ${toolName(tool)}, ${nameOf(source)}${note === null ? '' : `: ${note}`}`),
        screen,
      ),
    ),
  ];
}

/** A file and its line without the repository, which the tool's name stands for; an address whole. */
function nameOf(source: string): string {
  return source.startsWith('https:') ? source : source.replace(/^.*\//, '');
}
