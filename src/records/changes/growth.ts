import type { Edition } from '../../schema/facts/edition.ts';
import { compareText } from '../../text/compare-text.ts';
import { type ChangesIndex, historyVersions, servicesWithHistory } from './service-changes.ts';

/** How many codes and actions the newest release of a month has, all services together. */
export interface MonthSize {
  site: Edition;
  /** `2026-08` */
  month: string;
  /** A code counts once in each service version that lists it; 0 before releases listed codes. */
  codes: number;
  actions: number;
}

/** The sizes of each site's API at the end of each month with a release of the Go SDK, in order. */
export function apiGrowth(index: ChangesIndex): MonthSize[] {
  return index.content.history.flatMap((history) => {
    const dates = history.releases.sdk.map(({ date }) => date.slice(0, 7));
    const changes = new Map(dates.map((month) => [month, { codes: 0, actions: 0 }]));
    const count = (place: number, kind: 'codes' | 'actions', by: number) => {
      const month = changes.get(dates[place] ?? '');
      if (month) month[kind] += by;
    };
    for (const service of servicesWithHistory(index))
      for (const apiVersion of historyVersions(index, service)) {
        const told = index.releases
          .spansOf({ service, apiVersion })
          .find((one) => one.history === history && one.series === 'sdk');
        for (const [fact, spans] of told?.spans ?? []) {
          const kind = fact.startsWith('code ') ? 'codes' : 'actions';
          if (kind === 'actions' && !fact.startsWith('action ')) continue;
          for (const { from, to } of spans) {
            count(from, kind, 1);
            if (to !== null) count(to, kind, -1);
          }
        }
      }
    let [codes, actions] = [0, 0];
    return [...changes]
      .sort(([one], [other]) => compareText(one, other))
      .map(([month, change]) => {
        codes += change.codes;
        actions += change.actions;
        return { site: history.edition, month, codes, actions };
      });
  });
}
