import { versionKey } from '../../src/content/version-key.ts';
import type { PagesLayer } from '../../src/schema/facts/content.ts';
import type { SourceId } from '../../src/schema/facts/source.ts';
import { compareText } from '../../src/text/compare-text.ts';
import type { Draft } from './assemble-pages.ts';
import { noLosses, type PartLosses, tally } from './count-losses.ts';
import { lastSeenIn, markRemoved } from './mark-removed.ts';

/**
 * Adds the records that only the previous content lists: actions and codes are marked as removed, with
 * the date of the last listing, and keep their sources.
 */
export function markRemovedPages(
  existing: PagesLayer,
  draft: Draft,
): { draft: Draft; losses: PartLosses[] } {
  const lastSeen = lastSeenIn(existing.sources);
  const { serviceVersions, losses } = markRemovedVersions(existing, draft, lastSeen);
  const listed = new Set((draft.common.errorCodes ?? []).map(({ code }) => code));
  const goneCommon = existing.common.errorCodes.filter(({ code }) => !listed.has(code));
  const removed = { lastSeen };
  const errorCodes = [
    ...(draft.common.errorCodes ?? []),
    ...goneCommon.map(({ category: _, parent: __, ...code }) => ({ removed, ...code })),
  ].sort((a, b) => compareText(a.code, b.code));
  const marked = { ...draft, serviceVersions, common: { ...draft.common, errorCodes } };
  return {
    draft: { ...marked, sources: sourcesOf(marked, existing) },
    losses: [...losses, commonLosses(existing, listed), ...authorizationLosses(existing, draft)],
  };
}

function commonLosses({ common }: PagesLayer, listed: ReadonlySet<string>): PartLosses {
  const losses = noLosses();
  const current = common.errorCodes.filter(({ removed }) => !removed);
  tally(
    losses.codes,
    current.map(({ code }) => code),
    [...listed],
  );
  return { part: 'common codes', losses };
}

function authorizationLosses(existing: PagesLayer, draft: Draft): PartLosses[] {
  const found = new Map(draft.authorizations.map((record) => [record.service, record.actions]));
  return existing.authorizations.map(({ service, actions }) => {
    const losses = noLosses();
    const [old, fresh] = [actions, found.get(service) ?? []].map((list) =>
      list.map(({ action }) => action),
    );
    tally(losses.authorizations, old ?? [], fresh);
    return { part: service, losses };
  });
}

/** Every service version in the draft or the previous content, in order. */
function markRemovedVersions(
  existing: PagesLayer,
  draft: Draft,
  lastSeen: string,
): { serviceVersions: Draft['serviceVersions']; losses: PartLosses[] } {
  const found = new Map(draft.serviceVersions.map((version) => [versionKey(version), version]));
  const losses = existing.serviceVersions.map((old) => {
    const key = versionKey(old);
    const marked = markRemoved(old, found.get(key), lastSeen);
    found.set(key, marked.version);
    return { part: key, losses: marked.losses };
  });
  const serviceVersions = [...found.values()].sort((a, b) =>
    compareText(versionKey(a), versionKey(b)),
  );
  return { serviceVersions, losses };
}

/** The draft's sources, and the previous ones that its records still name. */
function sourcesOf(draft: Draft, existing: PagesLayer): Draft['sources'] {
  const own = new Set(draft.sources.map(({ id }) => id));
  const named = new Set<SourceId>();
  const note = ({ sources = [] }: { sources?: SourceId[] | undefined }) => {
    for (const id of sources) named.add(id);
  };
  for (const code of draft.common.errorCodes ?? []) note(code);
  for (const version of draft.serviceVersions) {
    note(version);
    for (const record of [...(version.actions ?? []), ...(version.errorCodes ?? [])]) note(record);
  }
  const kept = existing.sources.filter(({ id }) => named.has(id) && !own.has(id));
  return [...draft.sources, ...kept].sort((a, b) => compareText(a.id, b.id));
}
