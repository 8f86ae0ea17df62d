import { versionKey } from '../../src/content/version-key.ts';
import { compareText } from '../../src/text/compare-text.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { Issue } from '../pages/issue.ts';
import { crawledProductOf } from '../site/source-id.ts';

/**
 * If several pages describe the same action, data type or permissions, keeps one and reports the
 * others. It keeps the freshest page of the preferred form or, without one, the freshest of all.
 * Returns pages in the order of their ids.
 */
export function resolveDuplicates(
  pages: readonly ReadPage[],
  preferred: 'crawled' | 'captured',
): { pages: ReadPage[]; issues: Issue[] } {
  const claims = new Map<string, string>();
  const issues: Issue[] = [];
  const claim = (name: string, page: ReadPage): boolean => {
    const first = claims.get(name);
    if (first === undefined) {
      claims.set(name, page.source.id);
      return true;
    }
    const reason =
      first === page.source.id
        ? 'is on this page twice; the first is used'
        : `is also on ${first}, which is used`;
    issues.push({ page: page.source.id, row: name, reason, text: page.source.title ?? '' });
    return false;
  };
  const kept = pages.toSorted(order(preferred)).flatMap((page) => keptOf(page, claim));
  return {
    pages: kept.sort((a, b) => compareText(a.source.id, b.source.id)),
    issues: issues.sort((a, b) => compareText(a.page, b.page)),
  };
}

type Claim = (name: string, page: ReadPage) => boolean;

function keptOf(page: ReadPage, claim: Claim): ReadPage[] {
  const { facts, note } = page;
  if (facts.kind === 'action')
    return claim(`action ${versionKey(facts)} ${facts.action.name}`, page) ? [page] : [];
  if (facts.kind === 'authorization')
    return claim(`permissions of ${facts.authorization.service}`, page) ? [page] : [];
  if (facts.kind !== 'data-types') return [page];
  const of = `${note.service} ${note.apiVersion}`;
  const dataTypes = facts.dataTypes.filter(({ name }) => claim(`data type ${of} ${name}`, page));
  return [{ ...page, facts: { ...facts, dataTypes } }];
}

/** Pages of the preferred form first, then by the date that they print. */
function order(preferred: 'crawled' | 'captured'): (a: ReadPage, b: ReadPage) => number {
  const rank = ({ source: { id, updatedAt } }: ReadPage) => {
    const form = crawledProductOf(id) === null ? 'captured' : 'crawled';
    return `${form === preferred ? 1 : 0} ${updatedAt ?? ''}`;
  };
  return (a, b) => compareText(rank(b), rank(a)) || compareText(a.source.id, b.source.id);
}
