import type { Fact } from '../../src/content/history/fact-names.ts';
import { foldEvents, placesOf, presentFacts } from '../../src/content/history/fold-events.ts';
import type { Releases, Series, ServiceHistory } from '../../src/schema/facts/release-history.ts';

/** The facts that a history has of a release, by service version. */
export function replayedFacts(
  releases: Releases,
  services: Iterable<ServiceHistory>,
  series: Series,
  release: string,
): Map<string, Set<Fact>> {
  const places = placesOf(releases[series]);
  const versions = new Map<string, Set<Fact>>();
  for (const history of services)
    for (const [apiVersion, spans] of foldEvents(history[series], places, places.get(release))) {
      const facts = presentFacts(spans);
      if (facts.size > 0) versions.set(`${history.service} ${apiVersion}`, facts);
    }
  return versions;
}

/** Every fact that only one of two states has, with its service version. */
export function differencesBetween(
  one: ReadonlyMap<string, Set<Fact>>,
  other: ReadonlyMap<string, Set<Fact>>,
): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => {
    const [a, b] = [one.get(key) ?? new Set<Fact>(), other.get(key) ?? new Set<Fact>()];
    const facts = [...a, ...b].filter((fact) => a.has(fact) !== b.has(fact));
    return facts.map((fact) => `${key}: ${fact}`);
  });
}
