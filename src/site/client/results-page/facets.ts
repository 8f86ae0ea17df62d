import { RETRY_WORDS } from '../../../knowledge/retries/retry-sentences.ts';
import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import { GROUP_TITLES, groupOf } from '../search/answer-query.ts';

/** What a list of results can be limited by. */
export const FACETS = ['kind', 'service', 'retry'] as const;
export type FacetName = (typeof FACETS)[number];

/** The value of each facet; empty for all. */
export type FacetState = Readonly<Record<FacetName, string>>;

/** A value of a facet, and how many results have it, with the other facets as they are. */
export interface FacetValue {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** The results that have the values of all facets. */
export function limitedBy(offers: readonly Offer[], state: FacetState): Offer[] {
  return offers.filter((offer) => FACETS.every((facet) => hasValue(offer, facet, state[facet])));
}

/** The values of a facet, the most frequent first; kinds are in the order of the results. */
export function valuesOf(
  offers: readonly Offer[],
  facet: FacetName,
  state: FacetState,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const offer of limitedBy(offers, { ...state, [facet]: '' }))
    for (const value of VALUES[facet](offer)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const chosen = state[facet];
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
  const values = [...counts].map(([value, count]) => ({
    value,
    count,
    text: textOf(facet, value),
  }));
  return facet === 'kind' ? values : values.sort((a, b) => b.count - a.count);
}

const VALUES: Readonly<Record<FacetName, (offer: Offer) => readonly string[]>> = {
  kind: (offer) => [groupOf(offer)],
  service: (offer) => ('page' in offer ? [] : offer.record.services),
  retry: (offer) => ('page' in offer ? offer.page.retry : offer.record.retry)?.split(' ') ?? [],
};

function hasValue(offer: Offer, facet: FacetName, value: string): boolean {
  return value === '' || VALUES[facet](offer).includes(value);
}

function textOf(facet: FacetName, value: string): string {
  const texts: Readonly<Record<string, string>> =
    facet === 'kind' ? GROUP_TITLES : facet === 'retry' ? RETRY_WORDS : {};
  return Object.hasOwn(texts, value) ? (texts[value] ?? value) : value;
}
