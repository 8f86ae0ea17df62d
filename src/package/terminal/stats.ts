import type { CatalogStats } from '../answers/catalog-data.ts';
import { countOf } from './names.ts';

/** The size of the catalog and its date, one figure a line. */
export function renderStats({ version, updatedAt, counts }: CatalogStats): string {
  const figures: [string, string][] = [
    ['version', version],
    ['sources updated', updatedAt ?? 'no source says when'],
    ['services', countOf(counts.services)],
    ['service versions', countOf(counts.serviceVersions)],
    ['actions', countOf(counts.actions)],
    ['common error codes', countOf(counts.commonErrorCodes)],
    ['different codes of services', countOf(counts.distinctErrorCodes)],
    ['action and code pairs', countOf(counts.actionErrorCodes)],
  ];
  const widest = Math.max(...figures.map(([label]) => label.length));
  return figures.map(([label, value]) => `${label.padEnd(widest)}  ${value}\n`).join('');
}
