import { explain } from '../../../src/package/library/index.ts';
import type { ExplainedRow, WatchReport } from '../../../src/package/watch/watch-session.ts';

/** A row of a report, with anything of it. */
export function rowOf(row: Partial<ExplainedRow>): ExplainedRow {
  const code = row.code ?? 'InternalError';
  return {
    code,
    isKnown: true,
    service: 'cvm',
    action: null,
    file: 'app.log',
    line: 7,
    count: 3,
    first: null,
    last: null,
    requestIds: [],
    moreRequestIds: 0,
    explanation: explain(code),
    message: null,
    ...row,
  };
}

/** A report of some rows. */
export function reportOf(...rows: readonly ExplainedRow[]): WatchReport {
  return { lines: 100, rows, uncounted: 0 };
}
