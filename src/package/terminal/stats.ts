import { numberText } from '../../text/count-text.ts';
import type { CatalogStats } from '../answers/catalog-data.ts';
import { columnsOf, wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

/** The size of the catalog and its date, one figure a line; in columns where the lines are wide enough. */
export function renderStats(
  { version, updatedAt, counts }: CatalogStats,
  { width }: Screen,
): string {
  const figures: [string, string][] = [
    ['version', version],
    ['sources updated', updatedAt ?? 'no source says when'],
    ['services', numberText(counts.services)],
    ['service versions', numberText(counts.serviceVersions)],
    ['actions', numberText(counts.actions)],
    ['common error codes', numberText(counts.commonErrorCodes)],
    ['different codes of services', numberText(counts.distinctErrorCodes)],
    ['action and code pairs', numberText(counts.actionErrorCodes)],
  ];
  const widest = Math.max(...figures.map(([label]) => label.length));
  const columns = figures.map(([label, value]) => `${label.padEnd(widest)}  ${value}`);
  const lines = columns.every((line) => columnsOf(line) <= width)
    ? columns
    : figures.flatMap((figure) => wrapText(figure.join(': '), width, { rest: '  ' }));
  return lines.map((line) => `${line}\n`).join('');
}
