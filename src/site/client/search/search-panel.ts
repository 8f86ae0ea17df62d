import type { SearchIndex } from '../../../search/index/search-index.ts';
import { sitePath } from '../../../text/paths.ts';
import { pageAddress } from '../page-address.ts';
import { forgetPages, recentPages } from '../recent-pages.ts';
import { chosenSite } from '../site-choice.ts';
import { answerQuery, isExactName } from './answer-query.ts';
import { rememberResults } from './came-from.ts';
import { hintFor, LOADING, statusFor } from './hints.ts';
import { isLoadedFor, loadIndex, loadStatements, PasteCard } from './load-index.ts';
import { addPanel, type PanelView, showScope } from './panel-view.ts';
import { isPaste, keepQuery, queryInAddress } from './query-in-address.ts';
import { renderAnswer, renderRecent } from './render-groups.ts';
import { ResultList } from './result-list.ts';
import { type Scope, scopesOf } from './scopes.ts';
import type { SearchField } from './search-field.ts';
import { SearchSheet } from './sheet.ts';

/** More than the panel shows of any kind. */
const LIMIT = 100;
const INCOMPLETE = "Part of the search couldn't load. Reload the page to search everything.";

/** The panel of a search box: it loads the index and shows the results as you type. */
export class SearchPanel {
  readonly #field: SearchField;
  readonly #base: string;
  readonly #view: PanelView;
  readonly #list: ResultList;
  readonly #sheet: SearchSheet;
  readonly #scopes: readonly Scope[];
  /** Whether the query is kept in the address of the page. */
  readonly #keepsQuery: boolean;
  #scope = 0;
  #index: SearchIndex | undefined;
  #card: PasteCard | undefined;
  #loading: Promise<void> | undefined;
  /** A part of the index failed to load. */
  #isIncomplete = false;
  /** Whether nothing that is still being loaded can change the first result. */
  #isSure = false;

  constructor(field: SearchField) {
    const { form, input } = field;
    this.#field = field;
    this.#base = form.dataset.base ?? '/';
    this.#keepsQuery = form.dataset.keeps !== undefined;
    this.#scopes = scopesOf(location.pathname);
    this.#sheet = new SearchSheet(form.parentElement ?? form);
    this.#view = addPanel(form, this.#scopes, {
      choose: (scope) => this.#choose(scope),
      clear: () => this.#clear(),
      close: () => this.#leave(),
    });
    this.#list = new ResultList(this.#view.list, this.#view.panel, input);
    showScope(this.#view, 0);
    input.setAttribute('aria-controls', this.#view.list.id);
    this.#listen();
    const query = this.#keepsQuery ? queryInAddress() : '';
    if (query && !input.value) input.value = query;
    if (query && document.activeElement !== input) input.focus();
    else this.#enter();
  }

  #listen(): void {
    const { form, input } = this.#field;
    const { panel, list } = this.#view;
    this.#field.submit = () => this.#open();
    input.addEventListener('focus', () => this.#enter());
    input.addEventListener('click', () => this.#enter());
    input.addEventListener('input', () => {
      this.#field.opensFirst = false;
      this.#update();
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    form.addEventListener('focusout', ({ relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && form.contains(relatedTarget);
      if (!isInside && document.hasFocus() && !this.#sheet.isOpen) this.#close();
    });
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#leave();
    });
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => this.#remember(target));
  }

  #enter(): void {
    this.#sheet.open();
    void this.#load();
    this.#update();
  }

  async #load(): Promise<void> {
    this.#loading ??= this.#loadIndex();
    try {
      await this.#loading;
      if (!this.#view.panel.hidden) this.#update();
    } catch {
      this.#loading = undefined;
      this.#show(["Search couldn't load. Type again to retry."]);
    }
  }

  async #loadIndex(): Promise<void> {
    const grow = (isLoaded: boolean) => this.#grow(isLoaded);
    this.#index = await loadIndex(this.#base, grow);
    this.#card = new PasteCard(this.#view.card, this.#base, this.#index, grow);
  }

  /** A part of the search was loaded, or could not be. */
  #grow(isLoaded: boolean): void {
    if (!isLoaded) this.#isIncomplete = true;
    if (!this.#view.panel.hidden) this.#update();
  }

  #update(): void {
    const query = this.#field.input.value.trim();
    this.#isSure = false;
    if (query === '') this.#showRecent();
    else if (this.#index) this.#search(this.#index, query);
    else {
      this.#show([LOADING]);
      void this.#load();
    }
    if (this.#keepsQuery) keepQuery(query);
    if (this.#isSure && this.#field.opensFirst) this.#open();
  }

  #search(index: SearchIndex, query: string): void {
    const scope = this.#scopes[this.#scope] as Scope;
    void loadStatements(this.#base, index, query, () => this.#grow(true));
    const found = index.searchAll(query, { limit: LIMIT, site: chosenSite(), ...scope.options });
    const card = this.#card?.show(query, this.#field.pasted, found);
    const answer = answerQuery(index, query, found, scope);
    const isLoaded = isLoadedFor(index, query) && !this.#card?.isReading;
    const isSure = isLoaded || isExactName(answer);
    // No result explains the error of another cloud, so Enter does not open one.
    const isForeign = Boolean(card?.hint);
    const hasActive = answer.best !== undefined && !isForeign && isSure;
    this.#list.fill(`${this.#scope} ${query}`, hasActive, (optionOf) => {
      const all = hasActive && isLoaded && !isPaste(query) ? this.#resultsOf(query) : undefined;
      const { service = card?.service } = scope.options;
      const isPreviewed = !card && isSure;
      const shown = isSure ? answer : { ...answer, bestTitle: LOADING };
      return renderAnswer(shown, all, { service, base: this.#base, optionOf, isPreviewed });
    });
    const hint = card && !answer.best ? [] : hintFor(answer, query, this.#base, isSure);
    this.#show([...(card?.hint ? [card.hint] : hint), this.#isIncomplete ? INCOMPLETE : '']);
    this.#view.scopes.hidden = Boolean(card);
    this.#view.status.textContent = [card?.status, statusFor(answer, isSure)]
      .filter(Boolean)
      .join(' ');
    this.#isSure = isSure;
  }

  /** The pages that were looked at last; on a small screen also without any. */
  #showRecent(): void {
    const pages = recentPages().filter(({ path }) => path !== location.pathname);
    const hasPages = pages.length > 0;
    if (!hasPages && !this.#sheet.isOpen) {
      this.#hide();
      return;
    }
    this.#view.card.hidden = true;
    this.#view.scopes.hidden = true;
    this.#view.status.textContent = '';
    this.#list.fill('', false, (optionOf) => (hasPages ? [renderRecent(pages, optionOf)] : []));
    this.#show(hasPages ? [] : ['Paste a code, a log line or a whole response.']);
    this.#view.clear.hidden = !hasPages;
  }

  #choose(scope: Scope): void {
    this.#scope = this.#scopes.indexOf(scope);
    showScope(this.#view, this.#scope);
    this.#field.input.focus();
    this.#update();
  }

  #clear(): void {
    forgetPages();
    this.#field.input.focus();
    this.#showRecent();
  }

  /** Keeps what is opened for the way back. */
  #remember(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest<HTMLAnchorElement>('a') : null;
    const query = this.#field.input.value.trim();
    if (!option || query === '') return;
    // A row of this very page
    if (option.hash && option.pathname === location.pathname) this.#close();
    if (option.querySelector('.name')) rememberResults(query, this.#resultsOf(query), option.href);
  }

  /** The page with all results of a query. */
  #resultsOf(query: string): string {
    return `${pageAddress(this.#base, sitePath.search())}?q=${encodeURIComponent(query)}`;
  }

  /** Opens the active result; while none is sure, the first one as soon as it is. */
  #open(): void {
    this.#field.opensFirst = false;
    const isOpened = !this.#view.panel.hidden && this.#list.open();
    this.#field.opensFirst = this.#field.input.value.trim() !== '' && !isOpened && !this.#isSure;
  }

  #onKey(event: KeyboardEvent): void {
    // The keys of an input method choose among its candidates.
    if (event.isComposing || !['Escape', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    const isHidden = this.#view.panel.hidden;
    if (event.key === 'Escape') {
      if (isHidden) this.#field.input.value = '';
      this.#leave();
    } else if (isHidden && event.key === 'ArrowDown') this.#enter();
    else this.#list.move(event.key === 'ArrowDown' ? 1 : -1);
  }

  #show(hint: readonly (Node | string)[]): void {
    this.#view.hint.replaceChildren(...hint);
    this.#view.clear.hidden = true;
    this.#view.panel.hidden = false;
    this.#field.input.setAttribute('aria-expanded', 'true');
  }

  /** Closes the search and keeps the focus in its field. */
  #leave(): void {
    const { input } = this.#field;
    this.#close();
    if (document.activeElement === input) return;
    input.addEventListener('focus', (event) => event.stopImmediatePropagation(), {
      once: true,
      capture: true,
    });
    input.focus();
  }

  /** Hides the results; a search that is closed leaves no query in the address. */
  #close(): void {
    this.#sheet.close();
    this.#hide();
    this.#field.opensFirst = false;
    if (this.#keepsQuery) keepQuery('');
  }

  #hide(): void {
    this.#view.panel.hidden = true;
    this.#list.clear();
    this.#view.status.textContent = '';
    this.#field.input.setAttribute('aria-expanded', 'false');
  }
}
