import type { Action } from '../../schema/facts/action.ts';
import type { Edition } from '../../schema/facts/edition.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { compareText } from '../../text/compare-text.ts';
import type { ContentIndex } from '../content-index.ts';

/** What one release changed in an action. */
export interface ActionChange {
  site: Edition;
  release: string;
  date: string;
  change: 'added' | 'removed';
  input: string[];
  output: string[];
  errorCodes: string[];
}

const LISTS = { input: 'input', output: 'output', returns: 'errorCodes' } as const;

/**
 * What the releases of each site changed in an action since they have it, the newest first: parameters and codes that
 * were added, removed, or brought back. Empty where no past releases were read.
 */
export function actionTimeline(
  index: ContentIndex,
  version: Pick<ServiceVersion, 'service' | 'apiVersion'>,
  { name }: Pick<Action, 'name'>,
): ActionChange[] {
  const changes = new Map<string, ActionChange>();
  for (const { history, series, facts } of index.releases.factsOfAction(version, name)) {
    const begun = facts.get(`action ${name}`)?.[0]?.from ?? 0;
    const add = (place: number, change: ActionChange['change'], fact: string) => {
      const release = history.releases[series][place];
      const [kind = '', , part] = fact.split(' ');
      if (!release || part === undefined || !(kind in LISTS)) return;
      const key = [history.edition, series, place, change].join(' ');
      const { edition: site } = history;
      const known = changes.get(key) ?? {
        ...{ site, release: release.release, date: release.date, change },
        ...{ input: [], output: [], errorCodes: [] },
      };
      changes.set(key, known);
      known[LISTS[kind as keyof typeof LISTS]].push(part);
    };
    for (const [fact, spans] of facts)
      for (const { from, isFound, to } of spans) {
        if (from > begun && !isFound) add(from, 'added', fact);
        if (to !== null) add(to, 'removed', fact);
      }
  }
  return [...changes.values()].sort((a, b) => compareText(b.date, a.date));
}
