import { type Fact, factsIn } from '../../../content/history/fact-names.ts';
import type { Site } from '../../library/index.ts';
import { readBeside } from '../read-beside.ts';
import { UsageError } from '../usage-error.ts';
import type { EncodedChange, EncodedLists, ReleaseLines, ServiceLine } from './encoded-changes.ts';
import { pointAt, type ReleasePoint, releasesOf } from './release-range.ts';

/** Names with the action that has them. */
export interface OwnedNames {
  readonly action: string;
  readonly names: readonly string[];
}

/**
 * What one side of a comparison alone has of a service version. Removed parameters, and codes that an action no longer
 * returns, are not among them.
 */
export interface ChangedNames {
  readonly codes: readonly string[];
  readonly actions: readonly string[];
  readonly types: readonly string[];
  /** Codes that an action which both sides have may return. */
  readonly returned: readonly OwnedNames[];
  /** Parameters of an action that both sides have. */
  readonly input: readonly OwnedNames[];
  readonly output: readonly OwnedNames[];
}

/** What changed in a version of a service. */
export interface VersionChanges {
  readonly service: string;
  readonly apiVersion: string;
  /** Whether the version itself is new, or removed. */
  readonly version: 'added' | 'removed' | null;
  readonly removed: ChangedNames;
  readonly added: ChangedNames;
}

/** What changed between two releases of a site. */
export interface ReleaseChanges {
  readonly site: Site;
  readonly from: ReleasePoint;
  readonly to: ReleasePoint;
  /** By service, then version. */
  readonly versions: readonly VersionChanges[];
}

/** Which changes are asked for. */
export interface ChangesOptions {
  readonly site: Site;
  readonly from: string;
  readonly to?: string | undefined;
  readonly service?: string | undefined;
}

/**
 * Computes what changed between two releases: after the first, up to the second. What came and went in between is no
 * change.
 * @throws {UsageError} for a release that does not exist, and for releases in the wrong order.
 */
export async function changesBetween(options: ChangesOptions): Promise<ReleaseChanges> {
  const { site, service } = options;
  const [head = '', ...lines] = (await readBeside('changes.ndjson')).trimEnd().split('\n');
  const releases = releasesOf(JSON.parse(head) as ReleaseLines, site);
  const [from, to] = [pointAt(releases, options.from), pointAt(releases, options.to)];
  if (from.places.sdk > to.places.sdk)
    throw new UsageError(`${to.release} (${to.date}) is before ${from.release} (${from.date})`);
  const wanted = service === undefined ? lines : lines.filter((line) => isOf(line, service));
  const versions = wanted.flatMap((line) => {
    const [name, sites]: ServiceLine = JSON.parse(line);
    const own = sites[site];
    if (!own) return [];
    const within = [own.sdk, own.cli].flatMap((changes, at) => {
      const series = at === 0 ? 'sdk' : 'cli';
      return changes.filter(([place]) => place > from.places[series] && place <= to.places[series]);
    });
    return versionsOf(name, within);
  });
  return { site, from, to, versions };
}

function isOf(line: string, service: string): boolean {
  return line.startsWith(`[${JSON.stringify(service)},`);
}

// Parts of actions that a release only found, and a later one lacks, would count as removed.
const NOTHING_OWNED = { returned: [], input: [], output: [] };

function versionsOf(service: string, changes: readonly EncodedChange[]): VersionChanges[] {
  const byVersion = new Map<string, Map<Fact, [first: boolean, last: boolean]>>();
  for (const [, apiVersion, added, removed] of changes) {
    const facts = byVersion.get(apiVersion) ?? new Map();
    byVersion.set(apiVersion, facts);
    const note = (fact: Fact, isAdded: boolean) =>
      facts.set(fact, [facts.get(fact)?.[0] ?? isAdded, isAdded]);
    for (const fact of factsOf(removed)) {
      note(fact, false);
      // A removed action takes what it has with it.
      if (fact.startsWith('action '))
        for (const part of facts.keys()) if (isPartOf(part, fact)) note(part, false);
    }
    for (const fact of factsOf(added || undefined)) note(fact, true);
  }
  return [...byVersion.keys()].sort().flatMap((apiVersion) => {
    const facts = [...(byVersion.get(apiVersion) ?? [])];
    // What was removed first and is there last, or the other way round, is as before.
    const ended = facts.flatMap(([fact, [first, last]]) => (first || last ? [] : fact));
    const begun = facts.flatMap(([fact, [first, last]]) => (first && last ? fact : []));
    const own = {
      removed: { ...namesIn(ended, ended), ...NOTHING_OWNED },
      added: namesIn(begun, begun),
    };
    const version = begun.includes('version')
      ? 'added'
      : ended.includes('version')
        ? 'removed'
        : null;
    const lists = [own.removed, own.added].flatMap((names) => Object.values(names));
    const isEmpty = version === null && lists.every((list) => list.length === 0);
    return isEmpty ? [] : { service, apiVersion, version, ...own };
  });
}

function isPartOf(fact: Fact, action: Fact): boolean {
  const [kind, owner, part] = fact.split(' ');
  return kind !== 'action' && part !== undefined && action === `action ${owner}`;
}

function factsOf(lists: EncodedLists | undefined): Fact[] {
  // Facts of removed lists tell nothing but themselves.
  return lists ? factsIn({ input: [], output: [], returns: [], ...lists, change: 'removed' }) : [];
}

/** The names of facts by kind; what belongs to one of the actions in `whole` is left out. */
function namesIn(facts: readonly Fact[], whole: readonly Fact[]): ChangedNames {
  const actions = new Set(whole.filter((fact) => fact.startsWith('action ')));
  const named = (kind: string) =>
    facts
      .flatMap((fact) => (fact.startsWith(`${kind} `) ? fact.slice(kind.length + 1) : []))
      .sort();
  const owned = (kind: string) => {
    const byAction = new Map<string, string[]>();
    for (const one of named(kind)) {
      const [action = '', name = ''] = one.split(' ');
      if (actions.has(`action ${action}`)) continue;
      byAction.set(action, [...(byAction.get(action) ?? []), name]);
    }
    return Array.from(byAction, ([action, names]) => ({ action, names }));
  };
  return {
    ...{ codes: named('code'), actions: named('action'), types: named('type') },
    ...{ returned: owned('returns'), input: owned('input'), output: owned('output') },
  };
}
