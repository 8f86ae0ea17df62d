import { whoFixes } from '../../knowledge/advice/who-fixes.ts';
import {
  type RetrySentence,
  retrySentence,
  retrySentences,
} from '../../knowledge/retries/retry-sentences.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Explanation } from '../library/index.ts';
import { renderNote } from './layout/note.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

/** The pieces of evidence, and the narrower verdicts, that a terminal has room for. */
const MAX_EVIDENCE = 3;
const MAX_NARROWER = 4;

/** What to do about an error, in the project's own words; empty without advice. */
export function renderAdvice({ advice }: Explanation, screen: Screen): string[] {
  if (!advice) return [];
  const { cause, fix, fixedBy } = advice;
  return [
    ...[cause, fix].flatMap((text) => wrapText(text, screen.width, { first: '  ' })),
    ...renderNote(`fixed by ${whoFixes(fixedBy)}; our advice, not that of Tencent Cloud`, screen),
  ];
}

/** Whether to retry and who says so; then the evidence of official sources, and exceptions. */
export function renderRetry({ retry, shouldRetry }: Explanation, screen: Screen): string[] {
  const [general, ...narrower] = retry.evidence.length > 0 ? retrySentences(retry) : [];
  const exceptions = general ? narrower : retrySentences(retry);
  const more = exceptions.length - MAX_NARROWER;
  return [
    ...wrapText(retrySentence(shouldRetry), screen.width, { first: '  ', rest: '    ' }),
    ...(shouldRetry.saidBy === 'ours'
      ? renderNote('our advice: no official source says', screen)
      : []),
    ...evidenceLines(general?.evidence ?? [], screen),
    ...exceptions.slice(0, MAX_NARROWER).flatMap((one) => renderSentence(one, screen)),
    ...(more > 0
      ? renderNote(`and ${counted(more, 'more case')}, which --json lists`, screen)
      : []),
  ];
}

function renderSentence({ sentence, evidence }: RetrySentence, screen: Screen): string[] {
  return [
    ...wrapText(escapeControl(sentence), screen.width, { first: '  ', rest: '    ' }),
    ...evidenceLines(evidence, screen),
  ];
}

function evidenceLines(evidence: RetrySentence['evidence'], screen: Screen): string[] {
  return evidence
    .slice(0, MAX_EVIDENCE)
    .flatMap(({ tool, source, note }) =>
      renderNote(
        escapeControl(`  ${toolName(tool)}, ${nameOf(source)}${note === null ? '' : `: ${note}`}`),
        screen,
      ),
    );
}

/** A file and its line without the repository, which the name of the tool implies; a URL in full. */
function nameOf(source: string): string {
  return source.startsWith('https:') ? source : source.replace(/^.*\//, '');
}
