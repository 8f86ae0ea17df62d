import { whoFixes } from '../../knowledge/advice/who-fixes.ts';
import { type RetrySentence, retrySentences } from '../../knowledge/retries/retry-sentences.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Explanation } from '../library/index.ts';
import { renderNote } from './note.ts';
import type { Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

/** The pieces of evidence, and the narrower verdicts, that a terminal has room for. */
const MAX_EVIDENCE = 3;
const MAX_NARROWER = 4;

/** What to do about an error, in the project's own words; empty without advice. */
export function renderAdvice({ advice }: Explanation, screen: Screen): string[] {
  if (!advice) return [];
  const { cause, fix, fixedBy } = advice;
  return [
    ...[cause, fix].flatMap((text) => wrapText(text, screen.width, { first: '  ' })),
    ...renderNote(`fixed by ${whoFixes(fixedBy)}; advice of tcerr, not of the provider`, screen),
  ];
}

/** Whether to retry, and who says so; no line where nobody does. */
export function renderRetry({ retry }: Explanation, screen: Screen): string[] {
  const [general, ...narrower] = retrySentences(retry);
  const shown = [...(general ? [general] : []), ...narrower.slice(0, MAX_NARROWER)];
  const more = narrower.length - MAX_NARROWER;
  return [
    ...shown.flatMap((sentence) => renderSentence(sentence, screen)),
    ...(more > 0
      ? renderNote(`and ${counted(more, 'more case')}, which --json lists`, screen)
      : []),
  ];
}

function renderSentence({ sentence, evidence }: RetrySentence, screen: Screen): string[] {
  return [
    ...wrapText(escapeControl(sentence), screen.width, { first: '  ', rest: '    ' }),
    ...evidence
      .slice(0, MAX_EVIDENCE)
      .flatMap(({ tool, source, note }) =>
        renderNote(
          escapeControl(
            `  ${toolName(tool)}, ${nameOf(source)}${note === null ? '' : `: ${note}`}`,
          ),
          screen,
        ),
      ),
  ];
}

/** A file and its line without the repository, which the name of the tool implies; a URL in full. */
function nameOf(source: string): string {
  return source.startsWith('https:') ? source : source.replace(/^.*\//, '');
}
