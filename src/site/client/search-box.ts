import type { SearchIndex } from '../../search/index/search-index.ts';
import { type Offered, withExplainingPages } from '../../search/index/with-explaining-pages.ts';
import type { PasteCard, Pasted } from './paste/paste-card.ts';
import { keepQuery, queryInAddress } from './query-in-address.ts';
import { renderResult } from './search-results.ts';

const LIMIT = 12;
const INCOMPLETE = "Part of the search couldn't load. Reload the page to search everything.";

/**
 * A search box by the combobox pattern: it loads the index on first use, lists the results as you type, supports the
 * arrow keys, and keeps the query in the address.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #base: string;
  readonly #input: HTMLInputElement;
  readonly #panel: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #index: SearchIndex | undefined;
  #card: PasteCard | undefined;
  /** What was pasted last. */
  #pasted: Pasted = { text: '', shown: '' };
  #loading: Promise<void> | undefined;
  #active = -1;
  /** The query of the results in the list. */
  #answered = '';
  /** Enter was pressed before the index was loaded: the first result opens when it is. */
  #opensFirst = false;
  /** A part of the index failed to load. */
  #isIncomplete = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#base = form.dataset.base ?? '/';
    this.#input = find(form, 'input');
    this.#panel = find(form, '.panel');
    this.#hint = find(form, '[data-hint]');
    this.#list = find(form, '[role=listbox]');
    this.#status = find(form, '[data-status]');
    this.#listen();
    const query = queryInAddress();
    if (query) {
      this.#input.value = query;
      this.#input.focus();
      this.#update();
    }
  }

  #listen(): void {
    this.#input.addEventListener('focus', () => {
      void this.#load();
      if (this.#input.value) this.#update();
    });
    this.#input.addEventListener('input', () => this.#update());
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#open();
    });
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) this.#close();
    });
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.#input.focus();
      this.#close();
    });
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => this.#onShortcut(event));
  }

  async #load(): Promise<void> {
    this.#loading ??= this.#loadIndex();
    try {
      await this.#loading;
      if (!this.#panel.hidden) this.#update();
      if (this.#opensFirst) this.#open();
    } catch {
      this.#loading = undefined;
      this.#show("Search couldn't load. Type again to retry.");
    }
  }

  /** The search engine is loaded with the index, so a page that is only read loads neither. */
  async #loadIndex(): Promise<void> {
    const { loadIndex, PasteCard } = await import('./load-index.ts');
    const grow = (isLoaded: boolean) => this.#grow(isLoaded);
    this.#index = await loadIndex(this.#base, grow);
    this.#card = new PasteCard(find(this.#form, '[data-paste]'), this.#base, this.#index, grow);
  }

  /** A part of the search was loaded, or could not be. */
  #grow(isLoaded: boolean): void {
    if (!isLoaded) this.#isIncomplete = true;
    if (!this.#panel.hidden) this.#update();
  }

  #update(): void {
    const query = this.#input.value.trim();
    if (query === '') this.#close();
    else if (this.#index) this.#search(this.#index, query);
    else {
      this.#show('Loading…');
      void this.#load();
    }
    keepQuery(query);
  }

  #search(index: SearchIndex, query: string): void {
    const found = index.searchAll(query, { limit: LIMIT });
    const card = this.#card?.show(query, this.#pasted, found);
    const { offers, total } = withExplainingPages(found, index.searchExplainingPages(query));
    // The same query is searched again when the index has grown: a result that the reader chose remains active.
    const isChosen = query === this.#answered && this.#active > 0;
    const kept = isChosen ? this.#options()[this.#active]?.href : undefined;
    if (query !== this.#answered) this.#panel.scrollTop = 0;
    this.#answered = query;
    this.#list.replaceChildren(
      ...offers.map((offer, at) => renderResult(offer, `result-${at}`, this.#base)),
    );
    const incomplete = this.#isIncomplete ? ` ${INCOMPLETE}` : '';
    const hint = card && offers.length === 0 ? '' : (card?.hint ?? hintFor(offers, total));
    this.#show(hint + incomplete);
    this.#status.textContent = [card?.status, statusFor(offers.length, total)].join(' ').trim();
    const again = this.#options().findIndex(({ href }) => href === kept);
    // No result explains the error of another cloud, so Enter does not open one.
    const first = offers.length > 0 && !card?.hint ? 0 : -1;
    this.#activate(Math.max(again, first));
  }

  /** Opens the active result; while the index is loading, the first one as soon as it is loaded. */
  #open(): void {
    this.#opensFirst = this.#index === undefined && this.#input.value.trim() !== '';
    if (!this.#panel.hidden) this.#options()[this.#active]?.click();
  }

  /** A single-line field drops the line breaks of a pasted response; spaces keep it readable. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    const shown = text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
    this.#pasted = { text, shown };
    if (shown === text) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.#input;
    this.#input.setRangeText(shown, selectionStart ?? 0, selectionEnd ?? 0, 'end');
    this.#update();
  }

  #onKey(event: KeyboardEvent): void {
    // The keys of an input method choose among its candidates.
    if (event.isComposing) return;
    const last = this.#options().length - 1;
    if (event.key === 'Escape') {
      if (this.#panel.hidden) this.#input.value = '';
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (this.#panel.hidden) this.#update();
      else this.#move(this.#active >= last ? 0 : this.#active + 1);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      event.preventDefault();
      this.#move(this.#active <= 0 ? last : this.#active - 1);
    }
  }

  #onShortcut(event: KeyboardEvent): void {
    const typing =
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const palette = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !palette) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #move(at: number): void {
    this.#activate(at);
    this.#options()[at]?.scrollIntoView({ block: 'nearest' });
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [index, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) this.#input.setAttribute('aria-activedescendant', option.id);
    }
    if (at < 0) this.#input.removeAttribute('aria-activedescendant');
  }

  #show(hint: string): void {
    this.#hint.textContent = hint;
    this.#panel.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  /** Hides and empties the list, so that no key opens a hidden result. */
  #close(): void {
    this.#panel.hidden = true;
    this.#list.replaceChildren();
    this.#activate(-1);
    this.#opensFirst = false;
    this.#status.textContent = '';
    this.#input.setAttribute('aria-expanded', 'false');
  }
}

function statusFor(shown: number, total: number): string {
  if (total === 1) return '1 result';
  return `${total > shown ? `${shown} of ${total}` : total} results`;
}

function hintFor(offers: Offered['offers'], total: number): string {
  const [first, last] = [offers[0], offers.at(-1)];
  if (!first || !last)
    return 'No results. Check the spelling, use fewer words, or paste the whole error.';
  if ('match' in first && first.match === 'similar') return 'No exact match. Closest results:';
  if (total === offers.length) return '';
  const behind = 'page' in last ? ' Guides and advice are at the bottom.' : '';
  return `Showing ${offers.length} of ${total}. Add a word to narrow it down.${behind}`;
}

function find<E extends Element>(root: Element, selector: string): E {
  const element = root.querySelector<E>(selector);
  if (!element) throw new Error(`The search box lacks ${selector}`);
  return element;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
  new SearchBox(form);
