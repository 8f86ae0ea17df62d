import type {
  EditionHistory,
  Release,
  ReleaseEvent,
  Series,
} from '../../schema/facts/release-history.ts';
import { type Fact, factsIn, VERSION_FACT } from './fact-names.ts';

/** From which release to which a fact was there; releases are places in the series. */
export interface Span {
  from: number;
  /** Whether the fact may be older than `from`. */
  isFound: boolean;
  /** The release that no longer has it; `null` for a fact that is still there. */
  to: number | null;
}

/** The spans of every fact of a service version, the oldest first. */
export type FactSpans = Map<Fact, Span[]>;

const seriesPlaces = new WeakMap<readonly Release[], ReadonlyMap<string, number>>();
const seriesSpans = new WeakMap<readonly ReleaseEvent[], ReadonlyMap<string, FactSpans>>();

/** When the facts of each version of a service were there in one series of releases. They are folded once. */
export function spansInSeries(
  { releases, services }: EditionHistory,
  service: string,
  series: Series,
): ReadonlyMap<string, FactSpans> {
  const events = services.get(service)?.[series] ?? [];
  const places = seriesPlaces.get(releases[series]) ?? placesOf(releases[series]);
  seriesPlaces.set(releases[series], places);
  const spans = seriesSpans.get(events) ?? foldEvents(events, places);
  seriesSpans.set(events, spans);
  return spans;
}

/**
 * When the facts of each service version were there.
 * @param events those of one series of a service, in the order of releases.
 * @param places the place of each release in the series.
 * @param until the place of the last release that counts.
 */
export function foldEvents(
  events: readonly ReleaseEvent[],
  places: ReadonlyMap<string, number>,
  until = Number.POSITIVE_INFINITY,
): Map<string, FactSpans> {
  const versions = new Map<string, FactSpans>();
  for (const event of events) {
    const place = places.get(event.release) ?? -1;
    if (place > until) continue;
    const spans = versions.get(event.apiVersion) ?? new Map<Fact, Span[]>();
    versions.set(event.apiVersion, spans);
    const facts = factsIn(event);
    if (event.change === 'removed') end(spans, facts, place);
    else
      for (const fact of facts)
        begin(spans, fact, { from: place, isFound: event.change === 'found', to: null });
  }
  return versions;
}

/** The place of each release in its series. */
export function placesOf(releases: readonly Release[]): Map<string, number> {
  return new Map(releases.map(({ release }, place) => [release, place]));
}

/** The facts that are there at the end of what was folded. */
export function presentFacts(spans: FactSpans): Set<Fact> {
  const facts = new Set<Fact>();
  for (const [fact, list] of spans) if (list.at(-1)?.to === null) facts.add(fact);
  return facts;
}

function begin(spans: FactSpans, fact: Fact, span: Span): void {
  const known = spans.get(fact);
  if (!known) spans.set(fact, [span]);
  else if (known.at(-1)?.to !== null) known.push(span);
}

/** Ends facts that are there and, of a version or an action, everything that it has. */
function end(spans: FactSpans, facts: readonly Fact[], place: number): void {
  for (const fact of facts.includes(VERSION_FACT) ? spans.keys() : withParts(facts, spans)) {
    const last = spans.get(fact)?.at(-1);
    if (last && last.to === null) last.to = place;
  }
}

function withParts(facts: readonly Fact[], spans: FactSpans): readonly Fact[] {
  const actions = new Set(facts.filter((fact) => fact.startsWith('action ')));
  if (actions.size === 0) return facts;
  const parts = [...spans.keys()].filter((fact) => {
    const [, owner, name] = fact.split(' ');
    return name !== undefined && actions.has(`action ${owner}`);
  });
  return [...facts, ...parts];
}
