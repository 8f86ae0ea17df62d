import type { Site } from '../types.ts';

/** The sites of a record as a letter: `i`, `c`, or `b` for both. */
const SITES: Readonly<Record<string, readonly Site[]>> = Object.freeze({
  b: Object.freeze(['international', 'china'] as const),
  i: Object.freeze(['international'] as const),
  c: Object.freeze(['china'] as const),
});

/** The sites of records in their order: a letter for each, or one letter for all. */
export function encodeSites(records: readonly (readonly Site[])[]): string {
  const letters = records.map((sites) =>
    sites.length > 1 ? 'b' : sites[0] === 'china' ? 'c' : 'i',
  );
  const [first = 'b'] = letters;
  return letters.every((letter) => letter === first) ? first : letters.join('');
}

/** The sites of the record at a position. */
export function sitesAt(encoded: string, position: number): readonly Site[] {
  return SITES[encoded.length === 1 ? encoded : (encoded[position] ?? 'b')] ?? [];
}

/** The sites that any of some records have, the international one first. */
export function unionOfSites(records: readonly (readonly Site[])[]): readonly Site[] {
  const isIn = (site: Site) => records.some((sites) => sites.includes(site));
  return SITES[isIn('international') ? (isIn('china') ? 'b' : 'i') : 'c'] ?? [];
}
