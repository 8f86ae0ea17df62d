import type { PublishedHistory } from '../../../schema/published/history.ts';
import { compareText } from '../../../text/compare-text.ts';
import { SITE_NAMES } from '../../../text/site-names.ts';
import type { Block } from '../../blocks/article.ts';
import { roleParagraph } from '../../blocks/make-blocks.ts';

type Since = PublishedHistory['since'];
type Removed = NonNullable<PublishedHistory['removed']>;

/** What has the releases: the Go SDK those of codes and actions, the command-line tool those of parameters. */
type Product = 'Go SDK' | 'TCCLI';

/**
 * Since when something is in the releases: `Go SDK 3.0.218 (2021-06-10)`, with `or earlier` where older releases cannot tell;
 * of two sites, each with its name. `null` where no past releases were read.
 */
export function sinceText(history: readonly PublishedHistory[], product: Product): string | null {
  const since = bySite(history, ({ since }) => since);
  return since && `${product} ${since}`;
}

/** Since when something is there, for a row: the day of the first site; absent if it may be older. */
export function sinceNote(history: readonly PublishedHistory[]): string | undefined {
  const [first] = history.toSorted((a, b) => compareText(a.since.date, b.since.date));
  return first && !first.since.orEarlier ? `since ${first.since.date}` : undefined;
}

/**
 * Says that the releases no longer have something, from which on, and that it can still appear. Absent for a record
 * that a site has.
 * @param lastSeen the date on which sources last listed it; `null` if they still do.
 */
export function removedNote(
  lastSeen: string | null,
  history: readonly PublishedHistory[] = [],
): Block | null {
  if (lastSeen === null) return null;
  const gone = bySite(history, ({ removed }) => removed);
  if (gone === null)
    return roleParagraph('note', `Removed from the API definitions; last seen on ${lastSeen}.`);
  return roleParagraph(
    'note',
    `Removed in Go SDK ${gone}. A server may still use it, and programs with older SDKs know it.`,
  );
}

/** That one of the sites no longer has what the other has: `removed at the China site in Go SDK 1.0.538 (2022-11-15)`. */
export function removedElsewhere(history: readonly PublishedHistory[]): string | null {
  const gone = history.flatMap(({ site, removed }) => (removed ? { site, removed } : []));
  const [only] = gone;
  if (!only || gone.length === history.length) return null;
  return `removed at the ${SITE_NAMES[only.site]} site in Go SDK ${releaseText(only.removed)}`;
}

function bySite(
  history: readonly PublishedHistory[],
  pick: (one: PublishedHistory) => Since | Removed | undefined,
): string | null {
  const picked = history.flatMap((one) => {
    const release = pick(one);
    return release ? { site: SITE_NAMES[one.site], release } : [];
  });
  if (picked.length === 0) return null;
  return picked
    .map(({ site, release }) => releaseText(release, picked.length > 1 ? site : null))
    .join(', ');
}

function releaseText(release: Since | Removed, site: string | null = null): string {
  const text = `${release.release} (${release.date}${site === null ? '' : `, ${site}`})`;
  return 'orEarlier' in release ? `${text} or earlier` : text;
}
