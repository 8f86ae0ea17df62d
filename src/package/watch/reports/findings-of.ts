import { escapeControl } from '../../../text/escape-control.ts';
import type { Finding } from '../../formats/finding.ts';
import type { PublishedReport, PublishedRow } from './published-row.ts';

/** The rows of a report as findings: a known code is an error, an unknown one a warning. */
export function findingsOf({ codes }: PublishedReport): Finding[] {
  return codes.map((row) => ({
    rule: row.code,
    level: row.known ? 'error' : 'warning',
    message: escapeControl(messageOf(row)),
    about: aboutOf(row),
    page: row.page,
    file: row.file === '-' ? 'stdin' : escapeControl(row.file),
    line: row.line,
    count: row.count,
    properties: {
      service: row.service,
      action: row.action,
      first: row.first,
      last: row.last,
      requestIds: row.requestIds,
    },
  }));
}

function messageOf(row: PublishedRow): string {
  const call = [row.service, row.action].filter((name) => name !== null).join(' ');
  const times = row.count === 1 ? 'once' : `${row.count} times`;
  const [id] = row.requestIds;
  return [
    `${row.code}${call && ` in ${call}`}, ${times}.`,
    aboutOf(row),
    row.message === null ? '' : `The log says: ${row.message}`,
    id === undefined ? '' : `(RequestId ${id})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function aboutOf({ known, meaning, fix, retry }: PublishedRow): string {
  if (!known) return 'This code is not in the catalog.';
  return [meaning, fix, retry].filter((part) => part !== null).join(' ');
}
