import type { Action } from '../../schema/facts/action.ts';
import { categoryOf, parentOf } from '../../schema/facts/code-parts.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type {
  EditionHistory,
  Release,
  ReleaseEvent,
  ServiceHistory,
} from '../../schema/facts/release-history.ts';
import type { Removal } from '../../schema/facts/removal.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { MergedLayers } from '../merge/merge-layers.ts';
import { mergeNamed, nameOf } from '../merge/merge-parts.ts';
import { versionKey } from '../version-key.ts';
import { foldEvents, placesOf, type Span } from './fold-events.ts';

/**
 * Service versions with the actions and codes that past releases of the Go SDK had and content no longer lists, marked
 * as removed. A service version that is no longer listed comes back with all of them. Content that does not name the
 * Go SDK as a source stays as it is.
 */
export function withRemovedRecords(
  { sources, serviceVersions }: MergedLayers,
  { releases, services }: EditionHistory,
): ServiceVersion[] {
  const source = sources.find(({ form }) => form === 'go-sdk')?.id;
  if (source === undefined) return serviceVersions;
  const places = placesOf(releases.sdk);
  const removed = [...services.values()].flatMap((history) =>
    removedIn(history, places, releases.sdk, source),
  );
  return mergeNamed(serviceVersions, removed, versionKey, (listed, gone) => ({
    ...listed,
    actions: mergeNamed(listed.actions, gone.actions, nameOf, (one) => one),
    errorCodes: mergeNamed(
      listed.errorCodes,
      gone.errorCodes,
      ({ code }) => code,
      (one) => one,
    ),
  }));
}

/** What each version of a service no longer has; versions without any are left out. */
function removedIn(
  { service, sdk }: ServiceHistory,
  places: ReadonlyMap<string, number>,
  releases: readonly Release[],
  source: string,
): ServiceVersion[] {
  if (
    !sdk.some(
      ({ change, version, actions, codes }) =>
        change === 'removed' && (version || actions || codes),
    )
  )
    return [];
  return [...foldEvents(sdk, places, { kinds: ['returns'] })].flatMap(([apiVersion, spans]) => {
    const events = sdk.filter((event) => event.apiVersion === apiVersion);
    const actions = new Map<string, Action>();
    const errorCodes: ErrorCode[] = [];
    for (const [fact, list] of spans) {
      const removed = removalOf(list, releases);
      const [kind, name = ''] = fact.split(' ');
      if (removed && kind === 'action') actions.set(name, removedAction(name, removed, source));
      if (removed && kind === 'code') errorCodes.push(removedCode(name, removed, events, source));
    }
    for (const [fact, list] of spans) {
      const [kind, name = '', code = ''] = fact.split(' ');
      const action = kind === 'returns' ? actions.get(name) : undefined;
      const release = action && removalOf(list, releases)?.release;
      if (action && release === action.removed?.release) action.errorCodes.push(code);
    }
    if (actions.size === 0 && errorCodes.length === 0) return [];
    for (const { errorCodes: codes } of actions.values()) codes.sort();
    return {
      ...{ service, apiVersion, sources: [source], dataTypes: [], errorCodes },
      actions: [...actions.values()],
    };
  });
}

/** The end of a fact's last span; `null` for one that is there. */
function removalOf(spans: readonly Span[], releases: readonly Release[]): Removal | null {
  const to = spans.at(-1)?.to ?? null;
  const [last, first] = to === null ? [] : [releases[to - 1], releases[to]];
  return last && first ? { lastSeen: last.date, release: first.release, date: first.date } : null;
}

/** A removed action, without the codes that it returned. */
function removedAction(name: string, removed: Removal, source: string): Action {
  return {
    ...{ name, descriptions: [], input: [], output: [], examples: [], errorCodes: [] },
    ...{ sources: [source], removed },
  };
}

function removedCode(
  code: string,
  removed: Removal,
  events: readonly ReleaseEvent[],
  source: string,
): ErrorCode {
  const hashes = events.flatMap(({ statements }) =>
    statements.flatMap((said) => (said.startsWith(`${code} `) ? said.slice(code.length + 1) : [])),
  );
  const statementHash = hashes.at(-1);
  return {
    ...{ code, scope: 'service', category: categoryOf(code), parent: parentOf(code) },
    ...{ descriptions: [], sources: [source], removed },
    ...(statementHash !== undefined && { statementHash }),
  };
}
