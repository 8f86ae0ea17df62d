import { redactPath, redactText } from '../../redaction/redact-text.ts';
import type { Screen } from '../../terminal/screen.ts';
import {
  renderAgain,
  renderFirstSight,
  renderWatchReport,
  type SeenAgain,
} from '../../terminal/watch.ts';
import type { CallRow } from '../../watch/call-tally.ts';
import { keptWords, safeRequestIds } from '../../watch/reports/published-row.ts';
import type { FirstSight, WatchReport } from '../../watch/watch-session.ts';
import { jsonLine, type ReportFormat, renderReport } from './render-report.ts';

/** Writes what a session finds, in one format. */
export interface WatchPrinter {
  /** Live formats write at once; the others at the end only. */
  first(sight: FirstSight): string;
  again(rows: readonly SeenAgain[]): string;
  end(report: WatchReport): string | Promise<string>;
}

/** The printer of a format; `text` is for people, `jsonl` for programs that read along. */
export function watchPrinter(
  format: ReportFormat | 'text',
  redacted: boolean,
  screen: Screen,
): WatchPrinter {
  if (format === 'text') return textPrinter(redacted, screen);
  const end = (report: WatchReport) => renderReport(report, format, redacted);
  if (format === 'jsonl') return { ...jsonlEvents(redacted), end };
  return { first: () => '', again: () => '', end };
}

function textPrinter(redacted: boolean, screen: Screen): WatchPrinter {
  const safe = (text: string, keep: readonly string[]) =>
    redacted ? redactText(text, keep) : text;
  return {
    first: (sight) => safe(renderFirstSight(sight, screen), wordsOf(sight)),
    again: (rows) =>
      safe(
        renderAgain(rows, screen),
        rows.flatMap(({ row }) => keptWords(row)),
      ),
    end: (report) =>
      safe(
        renderWatchReport(report, screen),
        report.rows.flatMap((row) => [
          ...keptWords(row),
          ...keptPath(row),
          ...(row.explanation.meaning ?? '').split(' '),
        ]),
      ),
  };
}

function jsonlEvents(redacted: boolean): Pick<WatchPrinter, 'first' | 'again'> {
  const safe = (text: string | null, keep: readonly string[]) =>
    redacted && text !== null ? redactText(text, keep) : text;
  return {
    first: ({ occurrence, answer: { explanation }, message }) => {
      const ids = occurrence.requestId === null ? [] : [occurrence.requestId];
      const keep = keptWords({ ...occurrence, requestIds: ids, explanation });
      return jsonLine({
        event: 'first',
        ...occurrence,
        code: safe(occurrence.code, keep),
        requestId: redacted ? (safeRequestIds(ids)[0] ?? null) : occurrence.requestId,
        file: redacted ? redactPath(occurrence.file) : occurrence.file,
        message: safe(message, keep),
        meaning: explanation.meaning,
        fix: safe(explanation.fix, keep),
        shouldRetry: explanation.shouldRetry,
      });
    },
    again: (rows) =>
      rows
        .map(({ row: { requestIds, isKnown, ...row }, more }) => {
          const keep = keptWords({ ...row, requestIds, isKnown });
          const names = {
            code: safe(row.code, keep),
            file: redacted ? redactPath(row.file) : row.file,
          };
          return jsonLine({ event: 'again', ...row, ...names, more });
        })
        .join(''),
  };
}

/** The path of a file, unless it contains a secret. */
function keptPath({ file }: Pick<CallRow, 'file'>): string[] {
  return redactPath(file) === file ? [file] : [];
}

/** Our own words, which are not secrets however long they are. */
function wordsOf({ occurrence, answer: { explanation } }: FirstSight): string[] {
  const { meanings, documentation, advice } = explanation;
  const ours = meanings.flatMap(({ meaning, fix }) => [meaning, fix ?? '']);
  const { service, requestId } = occurrence;
  const requestIds = requestId === null ? [] : [requestId];
  return [
    ...keptWords({ ...occurrence, requestIds, explanation }),
    ...keptPath(occurrence),
    ...[service, documentation].flatMap((word) => word ?? []),
    ...[...ours, advice?.fix ?? ''].join(' ').split(' '),
  ];
}
