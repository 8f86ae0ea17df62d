import type { PublishedHistory } from '../../schema/published/history.ts';
import { compareText } from '../../text/compare-text.ts';
import { type EncodedHistories, SITE_LETTERS } from '../library/encoded/histories.ts';

type Site = PublishedHistory['site'];
type Release = NonNullable<PublishedHistory['removed']>;

/** Packs the histories of the records of a list, in its order; `decodeHistories` unpacks them. */
export function encodeHistories(
  histories: readonly (readonly PublishedHistory[])[],
): EncodedHistories {
  const all = histories.flat();
  const lines = {
    international: releaseLines(all, 'international'),
    china: releaseLines(all, 'china'),
  };
  const place = (site: Site, release: Release) => lines[site].indexOf(lineOf(release)).toString(36);
  const kinds = new Map<string, number>();
  const records = histories.map((history) => {
    const kind = history
      .map(({ site, since, removed }) => {
        const gone = removed ? `-${place(site, removed)}` : '';
        return `${SITE_LETTERS[site]}${since.orEarlier ? '<' : ''}${place(site, since)}${gone}`;
      })
      .join(' ');
    const known = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, known);
    return known.toString(36);
  });
  return {
    releases: [encodeLines(lines.international), encodeLines(lines.china)],
    kinds: [...kinds.keys()].join('\n'),
    records: records.join(' '),
  };
}

/** The releases that the histories of a site name, by date. */
function releaseLines(histories: readonly PublishedHistory[], site: Site): string[] {
  const own = histories.filter((one) => one.site === site);
  const releases = own.flatMap(({ since, removed }) => [since, ...(removed ? [removed] : [])]);
  return [...new Set(releases.sort((a, b) => compareText(a.date, b.date)).map(lineOf))];
}

const DAY_MS = 86_400_000;

/** Packs releases, a line each; `decodeReleases` unpacks them. */
export function encodeReleases(releases: readonly Release[]): string {
  return encodeLines(releases.map(lineOf));
}

/** The lines, those behind the first as differences where only the last part of their number differs. */
function encodeLines(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const [own, before] = [partsOf(line), partsOf(lines[at - 1] ?? '')];
      if (own.series !== before.series) return line;
      const days = (own.dayMs - before.dayMs) / DAY_MS;
      return `${(own.number - before.number).toString(36)} ${days.toString(36)}`;
    })
    .join('\n');
}

function partsOf(line: string) {
  const [release = '', date = ''] = line.split(' ');
  const dot = release.lastIndexOf('.') + 1;
  const number = Number(release.slice(dot));
  return { series: release.slice(0, dot), number, dayMs: Date.parse(date) };
}

function lineOf({ release, date }: Release): string {
  return `${release} ${date}`;
}
