import type { Release, SiteHistory } from '../types.ts';
import { linesOf } from './lines.ts';

/** Since when the sites have the records of a list, packed. */
export interface EncodedHistories {
  /**
   * The releases of the international site, then of the China site, a line each: `3.0.218 2021-06-10`, or by how much
   * the last part of the number and the days are more than those of the line before, in base 36: `b e`.
   */
  readonly releases: readonly [international: string, china: string];
  /**
   * Each different history, a line each: for each site its letter, `<` for “or earlier”, and the place of the release
   * in base 36; if it was removed, `-` and the place of that release.
   */
  readonly kinds: string;
  /** The place of the history of each record, in base 36 and between spaces. */
  readonly records: string;
}

/** The letters of the sites. */
export const SITE_LETTERS = { international: 'i', china: 'c' } as const;
const ENTRY = /^([ic])(<?)(\w+)(?:-(\w+))?$/;

const DAY_MS = 86_400_000;
const UNKNOWN: Release = { release: '', date: '' };

/** Unpacks releases, in their order. */
export function decodeReleases(lines: string): Release[] {
  let [series, number, dayMs] = ['', 0, 0];
  return linesOf(lines).map((line) => {
    const [first = '', second = ''] = line.split(' ');
    const dot = first.lastIndexOf('.') + 1;
    if (dot > 0) {
      series = first.slice(0, dot);
      number = Number(first.slice(dot));
      dayMs = Date.parse(second);
    } else {
      number += Number.parseInt(first, 36);
      dayMs += Number.parseInt(second, 36) * DAY_MS;
    }
    return { release: series + number, date: new Date(dayMs).toISOString().slice(0, 10) };
  });
}

/** Unpacks each different history, frozen. */
export function decodeKinds({
  releases: [international, china],
  kinds,
}: Pick<EncodedHistories, 'releases' | 'kinds'>): readonly (readonly SiteHistory[])[] {
  const releases = { i: decodeReleases(international), c: decodeReleases(china) };
  const releaseAt = (site: 'i' | 'c', place: string) =>
    releases[site][Number.parseInt(place, 36)] ?? UNKNOWN;
  const decode = (entry: string): SiteHistory[] => {
    const [, letter, earlier, since = '', removed] = ENTRY.exec(entry) ?? [];
    if (letter === undefined) return [];
    const site = letter === 'c' ? 'c' : 'i';
    return [
      Object.freeze({
        site: site === 'c' ? 'china' : 'international',
        since: { ...releaseAt(site, since), ...(earlier && { orEarlier: true as const }) },
        ...(removed !== undefined && { removed: releaseAt(site, removed) }),
      }),
    ];
  };
  return kinds.split('\n').map((kind) => Object.freeze(kind.split(' ').flatMap(decode)));
}

/** Unpacks the history of each record of a list; none without data. */
export function decodeHistories(
  encoded: EncodedHistories | undefined,
): readonly (readonly SiteHistory[])[] {
  if (!encoded || encoded.records === '') return [];
  const kinds = decodeKinds(encoded);
  return encoded.records.split(' ').map((place) => kinds[Number.parseInt(place, 36)] ?? []);
}
