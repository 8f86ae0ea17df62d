import { versionKey } from '../../src/content/version-key.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { Issue } from '../pages/issue.ts';

/** A page of one product and the directories that contain it. */
export interface FiledPage {
  page: ReadPage;
  folders: readonly string[];
}

/**
 * Finds the service version of each page of a product. Pages of error codes and data types do not state
 * it: they belong to that of the closest actions in the tree. If it is ambiguous, the page is left out
 * and reported.
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

/** The service versions of the actions that have the most directories in common with a page. */
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
