import type { Fact } from '../../content/history/fact-names.ts';
import { type FactSpans, type Span, spansInSeries } from '../../content/history/fold-events.ts';
import { versionKey } from '../../content/version-key.ts';
import type { Content } from '../../schema/facts/content.ts';
import {
  type EditionHistory,
  type Series,
  SeriesSchema,
} from '../../schema/facts/release-history.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { PublishedHistory } from '../../schema/published/history.ts';

type Version = Pick<ServiceVersion, 'service' | 'apiVersion'>;

/** The facts of a service version of one edition and series. */
interface SeriesSpans {
  history: EditionHistory;
  series: Series;
  spans: FactSpans;
}

/**
 * Since when the releases of each site have something. The events of a service are folded when one of its versions is
 * first asked for.
 */
export class ReleaseHistories {
  readonly #histories: readonly EditionHistory[];
  readonly #byAction = new WeakMap<FactSpans, Map<string, FactSpans>>();
  readonly #services = new Map<string, Map<string, SeriesSpans[]>>();

  constructor({ history }: Pick<Content, 'history'>) {
    this.#histories = history;
  }

  /** When each site had a code, an action, a data type, or a pair of an action and a code or a parameter. */
  of(version: Version, fact: Fact): PublishedHistory[] {
    return this.#toldOf(version, fact).flatMap((told) => publish(told, fact));
  }

  /** As {@link of}, of what an action has: only of the sites that had the action before. */
  laterThanAction(version: Version, action: string, fact: Fact): PublishedHistory[] {
    return this.#toldOf(version, fact).flatMap((told) => {
      const [own, whole] = [fact, `action ${action}`].map((one) => told.spans.get(one)?.[0]?.from);
      return (own ?? 0) > (whole ?? 0) ? publish(told, fact) : [];
    });
  }

  /** Of each site, the series that tells of a fact. */
  #toldOf(version: Version, fact: Fact): SeriesSpans[] {
    const telling = this.spansOf(version).filter(({ spans }) => spans.has(fact));
    // Of an action, both series tell; the Go SDK goes back further and has the numbers that programs name.
    return telling.filter(({ history }, place) => history !== telling[place + 1]?.history);
  }

  /** Everything that the series say of an action: the action itself, its parameters and its codes. */
  factsOfAction(version: Version, action: string): (SeriesSpans & { facts: FactSpans })[] {
    return this.spansOf(version).flatMap((told) => {
      const facts = this.#factsByAction(told).get(action);
      return facts ? { ...told, facts } : [];
    });
  }

  #factsByAction({ spans }: SeriesSpans): Map<string, FactSpans> {
    const known = this.#byAction.get(spans) ?? byAction(spans);
    this.#byAction.set(spans, known);
    return known;
  }

  /** What every series of releases says of a service version. */
  spansOf(version: Version): readonly SeriesSpans[] {
    const known = this.#services.get(version.service) ?? this.#fold(version.service);
    this.#services.set(version.service, known);
    return known.get(versionKey(version)) ?? [];
  }

  #fold(service: string): Map<string, SeriesSpans[]> {
    const versions = new Map<string, SeriesSpans[]>();
    for (const history of this.#histories)
      for (const series of SeriesSchema.options) {
        for (const [apiVersion, spans] of spansInSeries(history, service, series)) {
          const key = versionKey({ service, apiVersion });
          versions.set(key, [...(versions.get(key) ?? []), { history, series, spans }]);
        }
      }
    return versions;
  }
}

/** The facts of each action. */
function byAction(spans: FactSpans): Map<string, FactSpans> {
  const actions = new Map<string, FactSpans>();
  for (const [fact, list] of spans) {
    const [kind, owner = ''] = fact.split(' ');
    if (kind === 'code' || kind === 'type' || owner === '') continue;
    const known = actions.get(owner) ?? new Map<Fact, Span[]>();
    actions.set(owner, known.set(fact, list));
  }
  return actions;
}

function publish({ history, series, spans }: SeriesSpans, fact: Fact): PublishedHistory[] {
  const [first, last] = [spans.get(fact)?.at(0), spans.get(fact)?.at(-1)];
  const releases = history.releases[series];
  const since = first && releases[first.from];
  const gone = last?.to == null ? undefined : releases[last.to];
  if (!since) return [];
  return [
    {
      site: history.edition,
      since: {
        ...{ release: since.release, date: since.date },
        ...(first.isFound && { orEarlier: true }),
      },
      ...(gone && { removed: { release: gone.release, date: gone.date } }),
    },
  ];
}
