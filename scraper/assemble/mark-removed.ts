import type { ServiceVersion, ServiceVersionRecord } from '../../src/schema/facts/service.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { compareText } from '../../src/text/compare-text.ts';

/** The existing records that a run no longer finds. */
export interface Losses {
  codes: Loss;
  actions: Loss;
  parameters: Loss;
}

/** How many of how many are lost. */
export interface Loss {
  lost: number;
  of: number;
}

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
  const losses = { codes: noLoss(), actions: noLoss(), parameters: noLoss() };
  const base = fresh ?? { service: old.service, apiVersion: old.apiVersion, sources: old.sources };
  const actions = new Map((fresh?.actions ?? []).map((action) => [action.name, action]));
  const codes = new Map((fresh?.errorCodes ?? []).map((code) => [code.code, code]));
  for (const action of old.actions) {
    const now = actions.get(action.name);
    if (!action.removed) {
      tally(losses.actions, now !== undefined);
      tallyNames(losses.parameters, action.input, now?.input);
      tallyNames(losses.parameters, action.output, now?.output);
    }
    if (!now) actions.set(action.name, { ...action, removed: action.removed ?? { lastSeen } });
  }
  for (const { category: _, parent: __, ...code } of old.errorCodes) {
    if (!code.removed) tally(losses.codes, codes.has(code.code));
    if (!codes.has(code.code))
      codes.set(code.code, { ...code, removed: code.removed ?? { lastSeen } });
  }
  const version = {
    ...base,
    actions: [...actions.values()].sort((a, b) => compareText(a.name, b.name)),
    errorCodes: [...codes.values()].sort((a, b) => compareText(a.code, b.code)),
  };
  return { version, losses };
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

/** The sum of the losses of several service versions. */
export function addLosses(all: readonly Losses[]): Losses {
  const sum = (of: keyof Losses) => ({
    lost: all.reduce((lost, losses) => lost + losses[of].lost, 0),
    of: all.reduce((total, losses) => total + losses[of].of, 0),
  });
  return { codes: sum('codes'), actions: sum('actions'), parameters: sum('parameters') };
}

function noLoss(): Loss {
  return { lost: 0, of: 0 };
}

function tally(loss: Loss, found: boolean): void {
  loss.of += 1;
  if (!found) loss.lost += 1;
}

function tallyNames(
  loss: Loss,
  old: readonly { name: string }[],
  now: readonly { name: string }[] = [],
): void {
  const names = new Set(now.map(({ name }) => name));
  for (const { name } of old) tally(loss, names.has(name));
}
