import { type Fact, VERSION_FACT } from '../../content/history/fact-names.ts';
import type { Span } from '../../content/history/fold-events.ts';
import type { Edition } from '../../schema/facts/edition.ts';
import type { Change, ChangedKind } from '../../schema/published/api/changes.ts';
import { compareText } from '../../text/compare-text.ts';
import type { ContentIndex } from '../content-index.ts';

/** A fact that a release of one site added, removed or brought back. */
export interface FactChange {
  apiVersion: string;
  change: Change;
  kind: ChangedKind;
  /** The action of a parameter or of a code that it returns. */
  action?: string;
  name: string;
  at: { site: Edition; release: string; date: string };
}

/** What changes are computed from. */
export type ChangesIndex = Pick<ContentIndex, 'content' | 'releases'>;
type Told = ReturnType<ContentIndex['releases']['spansOf']>[number];

/** The parts of an action. */
const OWNED = ['input', 'output', 'returns'];
const known = new WeakMap<ContentIndex['releases'], Map<string, readonly FactChange[]>>();

/** The services that releases had, in order. */
export function servicesWithHistory({ content }: ChangesIndex): string[] {
  return [...new Set(content.history.flatMap(({ services }) => [...services.keys()]))].sort();
}

/**
 * What releases changed in a service, the newest first. Facts that a release is only the first to show are no changes.
 * What comes and goes with an action, and pairs that go with their code, are not listed.
 */
export function serviceChanges(index: ChangesIndex, service: string): readonly FactChange[] {
  const all = known.get(index.releases) ?? new Map<string, readonly FactChange[]>();
  known.set(index.releases, all);
  const changes = all.get(service) ?? readChanges(index, service);
  all.set(service, changes);
  return changes;
}

function readChanges({ content, releases }: ChangesIndex, service: string): FactChange[] {
  const versions = new Set<string>();
  for (const { services } of content.history)
    for (const events of [services.get(service)?.cli, services.get(service)?.sdk])
      for (const { apiVersion } of events ?? []) versions.add(apiVersion);
  const changes = [...versions].flatMap((apiVersion) => {
    const told = releases.spansOf({ service, apiVersion });
    return told.flatMap((one) => changesIn(one, apiVersion, kindsOf(one, told)));
  });
  return changes.sort(
    (one, other) =>
      compareText(other.at.date, one.at.date) ||
      compareText(one.apiVersion, other.apiVersion) ||
      compareText(one.name, other.name),
  );
}

/** Of actions, both series tell: the Go SDK's releases count if it has the version. */
function kindsOf({ series, history }: Told, told: readonly Told[]): ReadonlySet<string> {
  if (series === 'sdk') return new Set(['version', 'action', 'code', 'returns']);
  const hasSdk = told.some((other) => other.series === 'sdk' && other.history === history);
  return new Set(['input', 'output', 'type', ...(hasSdk ? [] : ['version', 'action'])]);
}

function changesIn(
  { history, series, spans }: Told,
  apiVersion: string,
  kinds: ReadonlySet<string>,
): FactChange[] {
  const changes: FactChange[] = [];
  const add = (change: Change, fact: Fact, place: number) => {
    const found = history.releases[series][place];
    if (!found) return;
    const at = { site: history.edition, release: found.release, date: found.date };
    changes.push({ apiVersion, change, ...namesOf(fact, apiVersion), at });
  };
  for (const [fact, list] of spans) {
    const [kind = ''] = fact.split(' ');
    if (!kinds.has(kind)) continue;
    const owners = ownersOf(fact).map((owner) => spans.get(owner) ?? []);
    list.forEach((span, at) => {
      if (!span.isFound && !owners[0]?.some(({ from }) => from === span.from))
        add(at === 0 ? 'added' : 'returned', fact, span.from);
      if (span.to !== null && !owners.flat().some(endsAt(span.to))) add('removed', fact, span.to);
    });
  }
  return changes;
}

function endsAt(place: number): (span: Span) => boolean {
  return ({ to }) => to === place;
}

/** The action of a fact and then its code, if they are facts by themselves. */
function ownersOf(fact: Fact): Fact[] {
  const [kind = '', action, name] = fact.split(' ');
  if (!OWNED.includes(kind)) return [];
  return [`action ${action}`, ...(kind === 'returns' ? [`code ${name}`] : [])];
}

function namesOf(fact: Fact, apiVersion: string): Pick<FactChange, 'kind' | 'action' | 'name'> {
  if (fact === VERSION_FACT) return { kind: 'version', name: apiVersion };
  const [kind, first = '', second] = fact.split(' ') as [ChangedKind, string?, string?];
  return second === undefined ? { kind, name: first } : { kind, action: first, name: second };
}
