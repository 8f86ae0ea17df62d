import { numberText } from '../../text/count-text.ts';
import type { CatalogStats } from '../answers/catalog-data.ts';

/** The size of the catalog and its date, one figure a line. */
export function renderStats({ version, updatedAt, counts }: CatalogStats): string {
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
  return figures.map(([label, value]) => `${label.padEnd(widest)}  ${value}\n`).join('');
}
