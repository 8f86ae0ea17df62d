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

/** The versions of a service that releases had. */
export function historyVersions(
  { content }: Pick<ChangesIndex, 'content'>,
  service: string,
): string[] {
  const events = content.history.flatMap(({ services }) => {
    const { cli = [], sdk = [] } = services.get(service) ?? {};
    return [...cli, ...sdk];
  });
  return [...new Set(events.map(({ apiVersion }) => apiVersion))];
}

/**
 * What releases changed in a service, the newest first. A fact that a release is only the first to show is not a
 * change. What comes or goes on the same day as its action, and pairs that go with their code, are not listed.
 */
export function serviceChanges(index: ChangesIndex, service: string): readonly FactChange[] {
  const all = known.get(index.releases) ?? new Map<string, readonly FactChange[]>();
  known.set(index.releases, all);
  const changes = all.get(service) ?? readChanges(index, service);
  all.set(service, changes);
  return changes;
}

function readChanges({ content, releases }: ChangesIndex, service: string): FactChange[] {
  const changes = historyVersions({ content }, service).flatMap((apiVersion) => {
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
  const dateOf = (place: number | null) =>
    place === null ? null : history.releases[series][place]?.date;
  for (const [fact, list] of spans) {
    if (isAlways(list) || !kinds.has(fact.split(' ', 1)[0] ?? '')) continue;
    const [action = [], code = []] = ownersOf(fact).map((owner) => spans.get(owner) ?? []);
    list.forEach(({ from, to, isFound }, at) => {
      if (!isFound && !action.some((own) => dateOf(own.from) === dateOf(from)))
        add(at === 0 ? 'added' : 'returned', fact, from);
      if (to !== null && ![...action, ...code].some((own) => dateOf(own.to) === dateOf(to)))
        add('removed', fact, to);
    });
  }
  return changes;
}

/** Whether every release that could show a fact has it. */
function isAlways([first, ...later]: readonly Span[]): boolean {
  return first?.isFound === true && first.to === null && later.length === 0;
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
