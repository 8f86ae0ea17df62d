import { changesText } from '../../../records/changes/changes-text.ts';
import { countGroups } from '../../../records/changes/group-changes.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { onlySite } from '../../../records/sources.ts';
import type { ChangedKind, ChangeGroup } from '../../../schema/published/api/changes.ts';
import { compareText } from '../../../text/compare-text.ts';
import { numberText } from '../../../text/count-text.ts';
import { SITE_TITLES } from '../../../text/site-names.ts';
import type { ListRow } from '../../blocks/long-list.ts';
import { changedPaths } from './changed-paths.ts';

/** What a page shows of a service's changes. */
export interface ChangeRowsOptions {
  /** How many names of one kind are shown, and how many in one row. */
  limit: number;
  /** The path of the record that lists all. */
  all: string;
  /** Whether rows say the releases. */
  withReleases?: boolean;
}

/** How many names a row says. */
const SAID = 8;

/**
 * Changes of a service as rows of a long list: one for each code and action, one for the new codes or parameters of an
 * action, one for data types. Of a version that came or went as a whole, there is only its row.
 */
export function changeRows(
  index: ContentIndex,
  service: string,
  groups: readonly ChangeGroup[],
  options: ChangeRowsOptions,
): ListRow[] {
  const whole = groups.filter(({ kind }) => kind === 'version');
  const within = (group: ChangeGroup) =>
    whole.find(
      (one) =>
        one.change === group.change &&
        one.apiVersion === group.apiVersion &&
        group.at.every(({ site, date }) =>
          one.at.some((other) => other.site === site && other.date === date),
        ),
    );
  const shown = groups.filter((group) => group.kind === 'version' || !within(group));
  const paths = changedPaths(index, service);
  const rows = shown.flatMap((group) => {
    const { kind, names, action, apiVersion } = group;
    const row = rowOf(index, group, options);
    if (kind === 'version') {
      const parts = groups.filter((one) => one.kind !== 'version' && within(one) === group);
      return row(`${service} ${apiVersion}`, paths.service, wholeText(parts));
    }
    if (kind === 'type') return row('Data types', paths.types, namesText(names));
    if (action !== undefined)
      return row(action, paths.action(apiVersion, action), ownedText(group, names));
    const pathOf = (name: string) =>
      kind === 'code' ? paths.code(name) : paths.action(apiVersion, name);
    return names.map((name) => row(name, pathOf(name)));
  });
  return cut(rows, options);
}

type CountedRow = ListRow & { what: string };

function rowOf(index: ContentIndex, group: ChangeGroup, { withReleases }: ChangeRowsOptions) {
  const { kind, change, at } = group;
  const what = `${WORDS[kind]} ${change}`;
  const releases = [...new Set(at.map(({ release }) => release))].join(', ');
  const site = onlySite(
    index,
    at.map((one) => one.site).filter((one, place, all) => all.indexOf(one) === place),
  );
  const dates = at.map(({ date }) => date).sort(compareText);
  return (name: string, path: string, says = ''): CountedRow => ({
    ...{ name, path, what, site, note: dates.at(-1) },
    tags: [what, ...(withReleases ? [releases] : []), ...(site ? [SITE_TITLES[site]] : [])],
    says: says === '' ? undefined : [says],
  });
}

const WORDS: Readonly<Record<ChangedKind, string>> = {
  version: 'version',
  action: 'action',
  code: 'code',
  returns: 'codes',
  input: 'input',
  output: 'output',
  type: 'types',
};

/** The first rows of each kind; the last row of a kind says how many more there are. */
function cut(rows: readonly CountedRow[], { limit, all }: ChangeRowsOptions): ListRow[] {
  return [...Map.groupBy(rows, ({ what }) => what)].flatMap(([what, alike]) => {
    const shown = alike.slice(0, limit).map(({ what: _, ...row }): ListRow => row);
    const left = alike.length - shown.length;
    return left === 0
      ? shown
      : [
          ...shown,
          { name: `${numberText(left)} more`, path: all, tags: [what], says: ['All, as JSON'] },
        ];
  });
}

function wholeText(parts: readonly ChangeGroup[]): string {
  const counts = countGroups(parts);
  const text = changesText(counts).replace(/ (added|removed|returned)$/, '');
  return text === '' ? '' : `With ${text}`;
}

function ownedText({ kind, change }: ChangeGroup, names: readonly string[]): string {
  if (kind !== 'returns') return namesText(names);
  return `${change === 'removed' ? 'No longer returns' : 'Can return'} ${namesText(names)}`;
}

function namesText(names: readonly string[]): string {
  const left = names.length - SAID;
  return left <= 1 ? names.join(', ') : `${names.slice(0, SAID).join(', ')} and ${left} more`;
}
