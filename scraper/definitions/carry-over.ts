import { compareText } from '../../src/lib/compare-text.ts';
import { versionKey } from '../../src/lib/version-key.ts';
import type { DefinitionsLayer } from '../../src/schema/content.ts';
import type { ServiceVersion, ServiceVersionRecord } from '../../src/schema/service.ts';
import type { Definitions } from './definitions.ts';

/** Of what stood before, how much a run no longer finds. */
export interface Losses {
  codes: Loss;
  actions: Loss;
  parameters: Loss;
}

/** A share of something. */
export interface Loss {
  lost: number;
  of: number;
}

/**
 * New facts, with what stood before and is gone carried over: actions and codes are marked as
 * removed, with the date on which they were last seen, and a service version that is gone is kept
 * with all of its own so marked. What was marked before and is back loses its mark.
 */
export function carryOver(
  standing: DefinitionsLayer,
  fresh: Pick<Definitions, 'serviceVersions'>,
): { serviceVersions: ServiceVersionRecord[]; losses: Losses } {
  const found = new Map(fresh.serviceVersions.map((version) => [versionKey(version), version]));
  const losses = { codes: noLoss(), actions: noLoss(), parameters: noLoss() };
  const lastSeen = lastSeenIn(standing);
  for (const old of standing.serviceVersions) {
    const key = versionKey(old);
    found.set(key, carryVersion(old, found.get(key), lastSeen, losses));
  }
  const serviceVersions = [...found.values()].sort((a, b) =>
    compareText(versionKey(a), versionKey(b)),
  );
  return { serviceVersions, losses };
}

function carryVersion(
  old: ServiceVersion,
  fresh: ServiceVersionRecord | undefined,
  lastSeen: string,
  losses: Losses,
): ServiceVersionRecord {
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
  return {
    ...base,
    actions: [...actions.values()].sort((a, b) => compareText(a.name, b.name)),
    errorCodes: [...codes.values()].sort((a, b) => compareText(a.code, b.code)),
  };
}

/** The date of the release that stood or, where none is known, its number. */
function lastSeenIn({ sources }: DefinitionsLayer): string {
  const dates = sources.flatMap(({ updatedAt }) => updatedAt?.slice(0, 10) ?? []);
  return (
    dates.sort().at(-1) ??
    sources.flatMap(({ version }) => version ?? [])[0] ??
    'an earlier release'
  );
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
