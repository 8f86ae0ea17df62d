import { RETRY_WORDS } from '../../../knowledge/retries/retry-sentences.ts';
import { MAX_COUNTED, type SearchIndex } from '../../../search/index/search-index.ts';
import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import { makeElement, makeLink } from '../make-element.ts';
import { renderOffer, shownOffer } from '../offers/render-offer.ts';
import { pageAddress } from '../page-address.ts';
import type { Pasted } from '../paste/paste-card.ts';
import { cappedCount, rankOffers } from '../search/answer-query.ts';
import { rememberResults } from '../search/came-from.ts';
import { LOADING, noResults } from '../search/hints.ts';
import { isLoadedFor, loadIndex, loadStatements, PasteCard } from '../search/load-index.ts';
import { isPaste, keepParameters, queryInAddress } from '../search/query-in-address.ts';
import { takePastes } from '../search/search-field.ts';
import { chosenSite } from '../site-choice.ts';
import { FACETS, type FacetName, type FacetState, limitedBy } from './facets.ts';
import { moveBetweenLinks } from './move-between-links.ts';
import { renderFacets } from './render-facets.ts';

/** Rows that are shown at once, and more on demand. */
const PORTION = 50;
/** How long to wait for all parts, so that the first results do not move when the others come. */
const PATIENCE_MS = 2500;
/** How long typing must pause before all results are listed. */
const DELAY_MS = 120;

/** The page of all results of a search. Its address has the query and what the results are limited to. */
export class ResultsPage {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #input: HTMLInputElement;
  readonly #box: { readonly input: HTMLInputElement; pasted: Pasted };
  #index: SearchIndex | undefined;
  #card: PasteCard | undefined;
  #state: FacetState = readState();
  #shown = PORTION;
  /** Whether results are shown although parts of the index are missing. */
  #isPatient = true;
  #offers: readonly Offer[] = [];
  /** The service that a pasted text names. */
  #service: string | undefined;
  /** Whether everything is loaded that the query needs. */
  #isSure = false;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#base = root.dataset.base ?? '/';
    this.#input = find(document, '[data-query]');
    this.#input.value ||= queryInAddress();
    this.#box = { input: this.#input, pasted: { text: '', shown: '' } };
    root.hidden = false;
    this.#listen();
    void this.#load();
    if (!this.#input.value) this.#input.focus();
  }

  #listen(): void {
    const input = this.#input;
    takePastes(this.#box);
    input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#answer(), DELAY_MS);
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer();
    });
    find(this.#root, '[data-more]').addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => {
      input.value = queryInAddress();
      this.#state = readState();
      this.#search();
    });
    moveBetweenLinks(input, find(this.#root, '[data-found]'));
  }

  async #load(): Promise<void> {
    // All results are searched again when everything is there, not after each part: that takes long on a phone.
    const grow = () => {
      if (!this.#index || !isLoadedFor(this.#index, '')) return;
      this.#isPatient = false;
      this.#search();
    };
    const hint = find(this.#root, '[data-hint]');
    hint.textContent = this.#input.value ? 'Searching…' : '';
    try {
      this.#index = await loadIndex(this.#base, grow);
      const card = find<HTMLElement>(this.#root, '[data-paste]');
      this.#card = new PasteCard(card, this.#base, this.#index, () => this.#search());
      setTimeout(() => this.#answerNow(), PATIENCE_MS);
    } catch {
      hint.textContent = "Search couldn't load. Reload the page.";
    }
  }

  #answerNow(): void {
    if (!this.#isPatient) return;
    this.#isPatient = false;
    this.#search();
  }

  /** Searches what was typed, without limits of the query before. */
  #answer(): void {
    this.#isPatient = false;
    this.#state = { kind: '', service: '', retry: '' };
    this.#shown = PORTION;
    const q = this.#input.value.trim();
    keepParameters({ ...this.#state, q: isPaste(q) ? '' : q });
    this.#search();
  }

  #search(): void {
    const query = this.#input.value.trim();
    const index = this.#index;
    if (!index || this.#isPatient) return;
    document.title = query && !isPaste(query) ? `${query} · Search · tcerr` : 'Search · tcerr';
    void loadStatements(this.#base, index, query, () => this.#search());
    const found = index.searchAll(query, { limit: MAX_COUNTED, site: chosenSite() });
    const card = this.#card?.show(query, this.#box.pasted, found);
    const pages = index.searchExplainingPages(query, { limit: MAX_COUNTED });
    const { offers, unknown } = rankOffers(index, query, found, pages);
    this.#offers = offers;
    const isSimilar = offers[0] && 'match' in offers[0] && offers[0].match === 'similar';
    this.#service = card?.service;
    this.#isSure = isLoadedFor(index, query) && !this.#card?.isReading;
    const none = offers.length === 0 && query && !card ? noResults(query, this.#base) : [];
    const similar = isSimilar ? ['No exact match. Closest results:'] : none;
    find(this.#root, '[data-hint]').replaceChildren(
      ...(card?.hint
        ? [card.hint]
        : !this.#isSure
          ? [LOADING]
          : unknown
            ? [unknown.sentence]
            : similar),
    );
    this.#render();
  }

  #render(): void {
    const query = this.#input.value.trim();
    const limited = limitedBy(this.#offers, this.#state);
    const rows = limited.slice(0, this.#shown).map((offer) => this.#row(offer, query));
    find<HTMLElement>(this.#root, '[data-answer]').hidden = false;
    replaceRows(find(this.#root, '[data-found]'), rows);
    find(this.#root, '[data-count]').textContent =
      query && (this.#isSure || limited.length > 0) ? countSentence(limited.length) : '';
    find<HTMLElement>(this.#root, '[data-more]').hidden = limited.length <= this.#shown;
    const focused = document.activeElement?.getAttribute('data-value');
    const facets = find(this.#root, '[data-facets]');
    facets.replaceChildren(
      ...renderFacets(this.#offers, this.#state, (facet, value) => this.#choose(facet, value)),
    );
    if (focused) facets.querySelector<HTMLElement>(`[data-value="${focused}"]`)?.focus();
  }

  #row(offer: Offer, query: string): HTMLElement {
    const shown = shownOffer(offer, this.#state.service || this.#service);
    const link = makeLink(pageAddress(this.#base, shown.path), ...renderOffer(shown));
    if (shown.retry)
      link.append(
        makeElement('span', `retry ${shown.retry}`, `Retry: ${RETRY_WORDS[shown.retry]}`),
      );
    link.addEventListener('click', () => rememberResults(query, location.href, link.href));
    return makeElement('li', '', link);
  }

  #choose(facet: FacetName, value: string): void {
    this.#state = { ...this.#state, [facet]: value };
    this.#shown = PORTION;
    const url = new URL(location.href);
    for (const name of FACETS) {
      if (this.#state[name]) url.searchParams.set(name, this.#state[name]);
      else url.searchParams.delete(name);
    }
    history.pushState(null, '', url);
    this.#render();
  }

  #showMore(): void {
    const list = find(this.#root, '[data-found]');
    const next = list.children.length;
    this.#shown += PORTION;
    this.#render();
    list.children[next]?.querySelector('a')?.focus();
  }
}

/** Replaces the rows, for example when more of the index is loaded; the focus remains on the same result, or place. */
function replaceRows(list: HTMLElement, rows: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const focused = active instanceof HTMLAnchorElement ? active : undefined;
  const at = focused ? [...list.querySelectorAll('a')].indexOf(focused) : -1;
  list.replaceChildren(...rows);
  const links = [...list.querySelectorAll('a')];
  if (at >= 0) (links.find(({ href }) => href === focused?.href) ?? links[at])?.focus();
}

function countSentence(count: number): string {
  return count === 1 ? '1 result' : `${cappedCount(count)} results`;
}

function readState(): FacetState {
  const parameters = new URLSearchParams(location.search);
  const parameter = (name: FacetName) => parameters.get(name) ?? '';
  return { kind: parameter('kind'), service: parameter('service'), retry: parameter('retry') };
}

function find<Found extends Element>(root: ParentNode, selector: string): Found {
  const element = root.querySelector<Found>(selector);
  if (!element) throw new Error(`The page of results lacks ${selector}`);
  return element;
}
