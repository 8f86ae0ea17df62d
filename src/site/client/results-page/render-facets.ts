import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import { makeButton, makeElement } from '../make-element.ts';
import { cappedCount } from '../search/answer-query.ts';
import { FACETS, type FacetName, type FacetState, type FacetValue, valuesOf } from './facets.ts';

const TITLES: Readonly<Record<FacetName, string>> = {
  kind: 'Kind',
  service: 'Service',
  retry: 'Retry',
};
/** More values of a facet are in a menu. */
const MOST = 8;

/** What limits the results: the values of each facet as buttons, many of them as a menu. */
export function renderFacets(
  offers: readonly Offer[],
  state: FacetState,
  choose: (facet: FacetName, value: string) => void,
): HTMLElement[] {
  return FACETS.flatMap((facet) => {
    const values = valuesOf(offers, facet, state);
    if (values.length === 0) return [];
    const shown = values.filter(({ value }, at) => at < MOST || value === state[facet]);
    const others = values.filter((value) => !shown.includes(value));
    const buttons = shown.map((value) => renderValue(value, facet, state, choose));
    const menu = others.length > 0 ? [renderMenu(others, facet, choose)] : [];
    const legend = makeElement('legend', '', TITLES[facet]);
    return [makeElement('fieldset', '', legend, makeElement('div', '', ...buttons, ...menu))];
  });
}

function renderValue(
  { value, text, count }: FacetValue,
  facet: FacetName,
  state: FacetState,
  choose: (facet: FacetName, value: string) => void,
): HTMLElement {
  const isChosen = state[facet] === value;
  const label = makeElement('span', facet === 'retry' ? `retry ${value}` : '', text);
  const number = makeElement('span', 'count', cappedCount(count));
  const button = makeButton('', () => choose(facet, isChosen ? '' : value), label, ' ', number);
  button.setAttribute('aria-pressed', String(isChosen));
  button.dataset.value = `${facet} ${value}`;
  return button;
}

function renderMenu(
  values: readonly FacetValue[],
  facet: FacetName,
  choose: (facet: FacetName, value: string) => void,
): HTMLElement {
  const menu = makeElement('select', '');
  menu.setAttribute('aria-label', `More values of ${TITLES[facet]}`);
  menu.append(new Option(`${values.length} more`, ''));
  for (const { value, text, count } of values) menu.append(new Option(`${text} (${count})`, value));
  menu.addEventListener('change', () => choose(facet, menu.value));
  return menu;
}
