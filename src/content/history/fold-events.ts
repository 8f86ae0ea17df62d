import type { Release, ReleaseEvent } from '../../schema/facts/release-history.ts';
import { type Fact, type FactKind, factsIn, VERSION_FACT } from './fact-names.ts';

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

/** Which part of the events is folded. */
export interface FoldOptions {
  until?: number | undefined;
  kinds?: readonly FactKind[];
}

/**
 * When the facts of each service version were there.
 * @param events those of one series of a service, in the order of releases.
 * @param places the place of each release in the series.
 * @param options `until`, the place of the last release that counts; `kinds`, those that {@link factsIn} is asked for.
 */
export function foldEvents(
  events: readonly ReleaseEvent[],
  places: ReadonlyMap<string, number>,
  { until = Number.POSITIVE_INFINITY, kinds }: FoldOptions = {},
): Map<string, FactSpans> {
  const versions = new Map<string, FactSpans>();
  for (const event of events) {
    const place = places.get(event.release) ?? -1;
    if (place > until) continue;
    const spans = versions.get(event.apiVersion) ?? new Map<Fact, Span[]>();
    versions.set(event.apiVersion, spans);
    for (const fact of factsIn(event, kinds)) {
      if (event.change === 'removed') end(spans, fact, place);
      else begin(spans, fact, { from: place, isFound: event.change === 'found', to: null });
    }
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

/** Ends a fact that is there and, of a version or an action, everything that it has. */
function end(spans: FactSpans, fact: Fact, place: number): void {
  for (const part of fact === VERSION_FACT ? spans.keys() : partsOf(fact, spans)) {
    const last = spans.get(part)?.at(-1);
    if (last && last.to === null) last.to = place;
  }
}

function partsOf(fact: Fact, spans: FactSpans): Fact[] {
  const [kind, name] = fact.split(' ');
  if (kind !== 'action') return [fact];
  const owned = ['input', 'output', 'returns'].map((part) => `${part} ${name} `);
  return [...spans.keys()].filter(
    (one) => one === fact || owned.some((beginning) => one.startsWith(beginning)),
  );
}
