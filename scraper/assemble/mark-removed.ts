import type { ServiceVersion, ServiceVersionRecord } from '../../src/schema/facts/service.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { compareText } from '../../src/text/compare-text.ts';
import { countLosses, type Losses } from './count-losses.ts';

/**
 * Adds the records that only the previous facts of a service version list. Actions and codes are marked
 * as removed, with `lastSeen`. If the service version itself is no longer listed (`fresh` is
 * `undefined`), it stays with all its records marked. A record that is listed again loses its mark.
 */
export function markRemoved(
  old: ServiceVersion,
  fresh: ServiceVersionRecord | undefined,
  lastSeen: string,
): { version: ServiceVersionRecord; losses: Losses } {
  const base = fresh ?? { service: old.service, apiVersion: old.apiVersion, sources: old.sources };
  const actions = new Map((fresh?.actions ?? []).map((action) => [action.name, action]));
  const codes = new Map((fresh?.errorCodes ?? []).map((code) => [code.code, code]));
  for (const action of old.actions) {
    if (!actions.has(action.name))
      actions.set(action.name, { ...action, removed: action.removed ?? { lastSeen } });
  }
  for (const { category: _, parent: __, ...code } of old.errorCodes) {
    if (!codes.has(code.code))
      codes.set(code.code, { ...code, removed: code.removed ?? { lastSeen } });
  }
  const version = {
    ...base,
    actions: [...actions.values()].sort((a, b) => compareText(a.name, b.name)),
    errorCodes: [...codes.values()].sort((a, b) => compareText(a.code, b.code)),
  };
  return { version, losses: countLosses(old, fresh) };
}

/** When the existing records were last listed: their release's date or, if unknown, its number. */
export function lastSeenIn(sources: readonly Source[]): string {
  const dates = sources.flatMap(({ updatedAt }) => updatedAt?.slice(0, 10) ?? []);
  return (
    dates.sort().at(-1) ??
    sources.flatMap(({ version }) => version ?? [])[0] ??
    'an earlier release'
  );
}
