import type { Series } from '../../../schema/facts/release-history.ts';
import { decodeReleases } from '../../library/encoded/histories.ts';
import type { Release, Site } from '../../library/index.ts';
import { UsageError } from '../usage-error.ts';
import type { ReleaseLines } from './encoded-changes.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^v?(\d{1,9}(?:\.\d{1,9}){1,3})$/;

/** A point in the releases of a site: the place of the last release of each series that counts. */
export interface ReleasePoint extends Release {
  readonly places: Readonly<Record<Series, number>>;
}

/** The releases of one site by series, in their order. */
export type SiteReleases = Readonly<Record<Series, readonly Release[]>>;

/**
 * The releases of a site.
 * @throws {UsageError} if the catalog has no releases of it.
 */
export function releasesOf(lines: ReleaseLines, site: Site): SiteReleases {
  const own = lines[site];
  if (!own || own.sdk === '') throw new UsageError(`no releases of the ${site} site are known`);
  return { cli: decodeReleases(own.cli), sdk: decodeReleases(own.sdk) };
}

/**
 * Finds a point by the number of a release of the Go SDK or of the command-line tool, or by a date; without one, the
 * newest.
 * @throws {UsageError} for a release that does not exist, with the nearest ones; for a date that does not exist or is
 * before the first release.
 */
export function pointAt(releases: SiteReleases, text?: string): ReleasePoint {
  const newest = releases.sdk.at(-1);
  if (text === undefined && newest) return pointOn(releases, '9999-12-31', newest);
  if (text !== undefined && DATE.test(text)) {
    if (!isDay(text)) throw new UsageError(`there is no day ${text}`);
    return pointOn(releases, text);
  }
  const number = NUMBER.exec(text ?? '')?.[1];
  if (number === undefined)
    throw new UsageError(`${text} is neither a release such as ${newest?.release} nor a date`);
  for (const series of ['sdk', 'cli'] as const) {
    const place = releases[series].findIndex(({ release }) => release === number);
    const found = releases[series][place];
    if (!found) continue;
    const { places } = pointOn(releases, found.date, found);
    return { ...found, places: { ...places, [series]: place } };
  }
  throw new UsageError(`there is no release ${number}${nearest(releases, number)}`);
}

/** Whether a date is in the calendar, unlike `2026-02-31`. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function pointOn(releases: SiteReleases, date: string, named?: Release): ReleasePoint {
  const lastOf = (list: readonly Release[]) => list.findLastIndex((one) => one.date <= date);
  const places = { sdk: lastOf(releases.sdk), cli: lastOf(releases.cli) };
  const found = named ?? releases.sdk[places.sdk];
  if (!found)
    throw new UsageError(`the first release of the Go SDK is of ${releases.sdk[0]?.date}`);
  return { ...found, places };
}

/** The releases just below and above a number, in the series whose numbers have as many parts. */
function nearest({ sdk, cli }: SiteReleases, number: string): string {
  const parts = number.split('.').length;
  const list = [sdk, cli].find(([first]) => first?.release.split('.').length === parts) ?? sdk;
  const sorted = list.map(({ release }) => release).sort(byNumber);
  const below = sorted.findLast((one) => byNumber(one, number) < 0);
  const above = sorted.find((one) => byNumber(one, number) > 0);
  return `; the nearest are ${[below, above].filter((one) => one !== undefined).join(' and ')}`;
}

function byNumber(one: string, other: string): number {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (const [at, part] of left.entries()) {
    const difference = part - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
