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
import { type Span, spansInSeries } from './fold-events.ts';

/**
 * Service versions with the actions and codes that past releases of the Go SDK had and content no longer lists, marked
 * as removed. A service version that is no longer listed comes back with all of them. Content that does not name the
 * Go SDK as a source stays as it is.
 */
export function withRemovedRecords(
  { sources, serviceVersions }: MergedLayers,
  history: EditionHistory,
): ServiceVersion[] {
  const source = sources.find(({ form }) => form === 'go-sdk')?.id;
  if (source === undefined) return serviceVersions;
  const removed = [...history.services.values()].flatMap((one) => removedIn(one, history, source));
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
  history: EditionHistory,
  source: string,
): ServiceVersion[] {
  const releases = history.releases.sdk;
  if (
    !sdk.some(
      ({ change, version, actions, codes }) =>
        change === 'removed' && (version || actions || codes),
    )
  )
    return [];
  return [...spansInSeries(history, service, 'sdk')].flatMap(([apiVersion, spans]) => {
    const statementHashes = lastHashes(sdk.filter((event) => event.apiVersion === apiVersion));
    const actions = new Map<string, Action>();
    const errorCodes: ErrorCode[] = [];
    for (const [fact, list] of spans) {
      const removed = removalOf(list, releases);
      const [kind, name = ''] = fact.split(' ');
      if (removed && kind === 'action') actions.set(name, removedAction(name, removed, source));
      if (removed && kind === 'code')
        errorCodes.push(removedCode(name, removed, statementHashes.get(name), source));
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
  statementHash: string | undefined,
  source: string,
): ErrorCode {
  return {
    ...{ code, scope: 'service', category: categoryOf(code), parent: parentOf(code) },
    ...{ descriptions: [], sources: [source], removed },
    ...(statementHash !== undefined && { statementHash }),
  };
}

/** The hash of each code's last description. */
function lastHashes(events: readonly ReleaseEvent[]): Map<string, string> {
  return new Map(
    events.flatMap(({ statements }) =>
      statements.map((said) => said.split(' ') as [string, string]),
    ),
  );
}
