import {
  eventLists,
  type Fact,
  factsIn,
  VERSION_FACT,
} from '../../../content/history/fact-names.ts';
import { placesOf } from '../../../content/history/fold-events.ts';
import {
  type EditionHistory,
  type ReleaseEvent,
  type Series,
  SeriesSchema,
} from '../../../schema/facts/release-history.ts';
import { compareText } from '../../../text/compare-text.ts';
import type {
  EncodedChange,
  EncodedLists,
  EncodedSiteChanges,
  ReleaseLines,
  ServiceLine,
} from '../../answers/changes/encoded-changes.ts';
import { encodeReleases } from '../encode-histories.ts';
import type { GeneratedFile } from '../generated-file.ts';

/** The facts that are taken from each series; the command-line tool’s parameters and types are in no SDK. */
const KINDS: Record<Series, ReadonlySet<string>> = {
  sdk: new Set(['version', 'action', 'code', 'returns']),
  cli: new Set(['type', 'input', 'output']),
};

/**
 * Writes what releases added and removed, one line for each service: the command reads the changes between two releases
 * from it. What a new action has, and what a removed one had, is left out.
 */
export function renderChanges(histories: readonly EditionHistory[]): GeneratedFile {
  const releases: ReleaseLines = Object.fromEntries(
    histories.map(({ edition, releases: { cli, sdk } }) => [
      edition,
      { cli: encodeReleases(cli), sdk: encodeReleases(sdk) },
    ]),
  );
  const services = new Set(histories.flatMap((one) => [...one.services.keys()]));
  const lines = [...services].sort(compareText).map((service): ServiceLine => {
    const sites = histories.map((history) => [history.edition, siteChanges(history, service)]);
    return [service, Object.fromEntries(sites)];
  });
  const text = [releases, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  return { path: 'tcerr/changes.ndjson', text };
}

function siteChanges(history: EditionHistory, service: string): EncodedSiteChanges {
  const [cli, sdk] = SeriesSchema.options.map((series) => {
    const events = history.services.get(service)?.[series] ?? [];
    const versions = Map.groupBy(events, ({ apiVersion }) => apiVersion);
    const places = placesOf(history.releases[series]);
    return [...versions.values()].flatMap((own) => changesOf(own, places, KINDS[series]));
  });
  return { cli: cli ?? [], sdk: sdk ?? [] };
}

/** The changes of one service version, in the order of releases. */
function changesOf(
  events: readonly ReleaseEvent[],
  places: ReadonlyMap<string, number>,
  kinds: ReadonlySet<string>,
): EncodedChange[] {
  const present = new Set<Fact>();
  const isWanted = (fact: Fact) => kinds.has(kindOf(fact));
  const returning = returningActions(events);
  const seen = new Set<Fact>();
  return [...Map.groupBy(events, ({ release }) => release)].flatMap(([release, own]) => {
    const before = new Set(present);
    const found = new Set<Fact>();
    for (const event of own) apply(event, present, found);
    // What was there before and is found again has come back.
    for (const fact of seen) found.delete(fact);
    for (const fact of present) seen.add(fact);
    const isTold = (fact: Fact, other: ReadonlySet<Fact>) => {
      const action = `action ${ownerOf(fact)}`;
      return isWanted(fact) && (!isOwned(fact) || other.has(action) || returning.has(action));
    };
    const added = [...present].filter(
      (fact) => !before.has(fact) && !found.has(fact) && isTold(fact, before),
    );
    const removed = [...before].filter((fact) => !present.has(fact) && isTold(fact, present));
    const [plus, minus] = [listsOf(added), listsOf(removed)];
    if (!plus && !minus) return [];
    const [first] = own;
    const change = [places.get(release) ?? 0, first?.apiVersion ?? '', plus ?? 0] as const;
    return [minus ? [...change, minus] : change];
  });
}

/** The actions that were removed and came back: what they had before and after is compared too. */
function returningActions(events: readonly ReleaseEvent[]): Set<Fact> {
  const [present, gone] = [new Set<Fact>(), new Set<Fact>()];
  const returning = new Set<Fact>();
  for (const event of events) {
    const before = new Set(present);
    apply(event, present, new Set());
    for (const fact of before) if (!present.has(fact)) gone.add(fact);
    for (const fact of present) if (!before.has(fact) && gone.has(fact)) returning.add(fact);
  }
  return returning;
}

/** Brings the facts that are there to the state after an event; those that it only found are noted. */
function apply(event: ReleaseEvent, present: Set<Fact>, found: Set<Fact>): void {
  for (const fact of factsIn(event)) {
    if (event.change !== 'removed') {
      if (event.change === 'found' && !present.has(fact)) found.add(fact);
      present.add(fact);
    } else if (fact === VERSION_FACT) present.clear();
    else removeFact(fact, present);
  }
}

/** Removes a fact and, of an action, everything that it has. */
function removeFact(fact: Fact, present: Set<Fact>): void {
  present.delete(fact);
  if (kindOf(fact) !== 'action') return;
  const name = ownerOf(fact);
  for (const one of present) if (isOwned(one) && ownerOf(one) === name) present.delete(one);
}

function ownerOf(fact: Fact): string {
  return fact.split(' ')[1] ?? '';
}

function isOwned(fact: Fact): boolean {
  return ['input', 'output', 'returns'].includes(kindOf(fact));
}

function kindOf(fact: Fact): string {
  return fact.split(' ')[0] ?? '';
}

function listsOf(facts: readonly Fact[]): EncodedLists | undefined {
  if (facts.length === 0) return undefined;
  // Those of removed facts tell nothing else.
  const lists = Object.entries(eventLists('removed', facts));
  return Object.fromEntries(
    lists.filter(([, list]) => list === true || (list !== undefined && list.length > 0)),
  );
}
