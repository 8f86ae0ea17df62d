import type { SearchKind, SearchRecord } from '../../../search/index/record.ts';
import {
  type ExplainingResult,
  MAX_COUNTED,
  type SearchIndex,
  type SearchResults,
} from '../../../search/index/search-index.ts';
import { type Offer, withExplainingPages } from '../../../search/index/with-explaining-pages.ts';
import type { Scope } from './scopes.ts';
import { type UnknownCode, unknownCode } from './unknown-code.ts';

/** Results of one kind, best first. */
export interface OfferGroup {
  readonly title: string;
  /** How many there are besides the best answer, also those that are not shown. */
  readonly count: number;
  readonly offers: readonly Offer[];
}

/** What the panel shows for a query. */
export interface Answer {
  /** What answers it best; absent if nothing does. */
  readonly best: Offer | undefined;
  readonly bestTitle: string;
  /** The other results, the group of the best ones first. */
  readonly groups: readonly OfferGroup[];
  readonly total: number;
  /** The query as a code that the catalog lacks. */
  readonly unknown: UnknownCode | undefined;
}

/** The groups of results. */
export type GroupName = 'errors' | 'actions' | 'pages' | 'details' | 'services';

const GROUP_OF: Readonly<Record<SearchKind, GroupName>> = {
  error: 'errors',
  action: 'actions',
  parameter: 'details',
  type: 'details',
  service: 'services',
};
/** What each group is called. */
export const GROUP_TITLES: Readonly<Record<GroupName, string>> = {
  errors: 'Errors',
  actions: 'Actions',
  pages: 'Advice and guides',
  details: 'Parameters and types',
  services: 'Services',
};
/** How many of a group are shown at first, and of all groups together. */
const QUOTAS: Readonly<Record<GroupName, number>> = {
  errors: 7,
  actions: 5,
  pages: 3,
  details: 4,
  services: 2,
};
const MOST = 16;
const MAX_PAGES = 4;
/** More pages than there are. */
const ALL_PAGES = 1_000;

/** Answers a query with the loaded parts of the index. `found` are its results, which a paste may have changed. */
export function answerQuery(
  index: SearchIndex,
  query: string,
  found: SearchResults,
  { hasPages }: Pick<Scope, 'hasPages'>,
): Answer {
  const pages = hasPages ? index.searchExplainingPages(query, { limit: ALL_PAGES }) : [];
  const { offers, unknown, hasOnlyPages } = rankOffers(
    index,
    hasPages ? query : '',
    found,
    pages.slice(0, MAX_PAGES),
  );
  const [best, ...others] = offers;
  const counts = countsOf(hasOnlyPages ? new Map() : found.counts, pages.length);
  return {
    best,
    bestTitle: titleOf(best, unknown),
    groups: groupsOf(others, best, counts, unknown !== undefined),
    total: Math.max(
      [...counts.values()].reduce((sum, count) => sum + count, 0),
      offers.length,
    ),
    unknown,
  };
}

/** Whether no part of the index that is still missing can have a better answer: it is a name, exactly. */
export function isExactName({ best }: Pick<Answer, 'best'>): boolean {
  return best !== undefined && 'match' in best && best.match === 'exact' && isName(best.record);
}

function isName({ kind, removed }: SearchRecord): boolean {
  return !removed && (kind === 'error' || kind === 'action' || kind === 'service');
}

/** All offers, best first; what explains the words of an unknown code comes before what is only similar. */
export function rankOffers(
  index: SearchIndex,
  query: string,
  found: SearchResults,
  pages: readonly ExplainingResult[],
): { offers: Offer[]; unknown: UnknownCode | undefined; hasOnlyPages: boolean } {
  const { offers, total } = withExplainingPages(found, pages);
  const unknown = unknownCode(index, query, found.results);
  return {
    offers: unknown ? withUnknown(unknown, offers) : offers,
    unknown,
    hasOnlyPages: total < found.total,
  };
}

/** `435`; `1000+` from the number on at which counting ends. */
export function cappedCount(count: number): string {
  return count >= MAX_COUNTED ? `${MAX_COUNTED}+` : String(count);
}

/** The group of a result. */
export function groupOf(offer: Offer): GroupName {
  return 'page' in offer ? 'pages' : GROUP_OF[offer.record.kind];
}

/** A name that is a typo away comes first, then what explains the words of the unknown code. */
function withUnknown({ explained }: UnknownCode, offers: readonly Offer[]): Offer[] {
  const isTypo = offers[0] && 'match' in offers[0] && offers[0].match === 'similar';
  const typo = isTypo ? offers.slice(0, 1) : [];
  const first = [...typo, ...explained];
  const paths = new Set(first.map(pathOf));
  return [...first, ...offers.filter((offer) => !paths.has(pathOf(offer)))];
}

function pathOf(offer: Offer): string {
  return 'page' in offer ? offer.page.path : offer.record.path;
}

function countsOf(counts: SearchResults['counts'], pages: number): Map<GroupName, number> {
  const ofGroups = new Map<GroupName, number>([['pages', pages]]);
  for (const [kind, count] of counts)
    ofGroups.set(GROUP_OF[kind], (ofGroups.get(GROUP_OF[kind]) ?? 0) + count);
  return ofGroups;
}

function titleOf(best: Offer | undefined, unknown: UnknownCode | undefined): string {
  if (best && 'match' in best && best.match === 'similar') return 'Closest match';
  return best && unknown?.explained[0] === best ? 'What is known of it' : 'Best answer';
}

function groupsOf(
  offers: readonly Offer[],
  best: Offer | undefined,
  counts: ReadonlyMap<GroupName, number>,
  isUnknown: boolean,
): OfferGroup[] {
  const above = best && groupOf(best);
  const all = [...Map.groupBy(offers, groupOf)];
  // What a small group leaves of its quota is for the groups before the others.
  let spare = MOST - all.reduce((sum, [name, own]) => sum + Math.min(QUOTAS[name], own.length), 0);
  const shown = all.map(([name, own]) => {
    const more = Math.max(0, Math.min(spare, own.length - QUOTAS[name]));
    spare -= more;
    return [name, own.slice(0, QUOTAS[name] + more)] as const;
  });
  return shown.map(([name, own]) => ({
    title: isUnknown && name === 'errors' ? 'Similar codes' : GROUP_TITLES[name],
    count: Math.max((counts.get(name) ?? 0) - (name === above ? 1 : 0), own.length),
    offers: own,
  }));
}
