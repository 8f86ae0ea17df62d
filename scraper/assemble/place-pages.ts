import { versionKey } from '../../src/content/version-key.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { Issue } from '../pages/issue.ts';

/** A page of one product, and the directories that it stands in. */
export interface FiledPage {
  page: ReadPage;
  folders: readonly string[];
}

/**
 * Says of each page of a product which service version it belongs to. Pages of error codes and of
 * data types do not state it: they belong to that of the actions that stand closest in the tree. A
 * page of which that is not clear is left out and reported.
 */
export function placePages(filed: readonly FiledPage[]): { pages: ReadPage[]; issues: Issue[] } {
  const actions = filed.filter(({ page }) => page.facts.kind === 'action');
  const issues: Issue[] = [];
  const pages = filed.flatMap(({ page, folders }) => {
    const { kind } = page.facts;
    const isPlaced = page.note.service !== undefined && page.note.apiVersion !== undefined;
    if (isPlaced || (kind !== 'error-codes' && kind !== 'data-types')) return [page];
    const versions = versionsNear(folders, actions);
    const [version] = versions.values();
    if (version && versions.size === 1) return [{ ...page, note: version }];
    const reason = `belongs to ${versions.size} service versions, so it was left out`;
    issues.push({
      page: page.source.id,
      row: 'page',
      reason,
      text: [...versions.keys()].join(', '),
    });
    return [];
  });
  return { pages, issues };
}

/** The service versions of the actions that share the most directories with a page. */
function versionsNear(folders: readonly string[], actions: readonly FiledPage[]) {
  const near = actions.map(({ folders: other }) => sharedDepth(folders, other));
  const deepest = near.reduce((most, depth) => Math.max(most, depth), 0);
  const versions = new Map<string, { service: string; apiVersion: string }>();
  for (const [at, { page }] of actions.entries()) {
    if (near[at] !== deepest || page.facts.kind !== 'action') continue;
    const { service, apiVersion } = page.facts;
    versions.set(versionKey({ service, apiVersion }), { service, apiVersion });
  }
  return versions;
}

function sharedDepth(one: readonly string[], other: readonly string[]): number {
  let depth = 0;
  while (depth < one.length && one[depth] === other[depth]) depth += 1;
  return depth;
}
