/** Where a search fills the screen: on phones, and where a page is enlarged to 400 %. */
const SMALL = '(max-width: 44rem), (max-height: 30rem)';

/** The search box as a dialog that fills a small screen; everything else on the page is inert meanwhile. */
export class SearchSheet {
  readonly #search: HTMLElement;
  #inert: Element[] = [];

  /** @param search the element around the search box. */
  constructor(search: HTMLElement) {
    this.#search = search;
  }

  get isOpen(): boolean {
    return this.#search.classList.contains('sheet');
  }

  /** Opens the sheet if the screen is small. */
  open(): void {
    if (this.isOpen || !matchMedia(SMALL).matches) return;
    const search = this.#search;
    search.classList.add('sheet');
    search.setAttribute('role', 'dialog');
    search.setAttribute('aria-modal', 'true');
    search.setAttribute('aria-label', 'Search');
    document.documentElement.classList.add('has-sheet');
    this.#inert = othersThan(search);
    for (const other of this.#inert) other.toggleAttribute('inert', true);
  }

  close(): void {
    if (!this.isOpen) return;
    this.#search.classList.remove('sheet');
    for (const name of ['role', 'aria-modal', 'aria-label']) this.#search.removeAttribute(name);
    document.documentElement.classList.remove('has-sheet');
    for (const other of this.#inert) other.toggleAttribute('inert', false);
    this.#inert = [];
  }
}

/** Everything in the page that is neither in the element nor around it. */
function othersThan(element: Element): Element[] {
  const parent = element.parentElement;
  if (!parent) return [];
  const siblings = [...parent.children].filter(
    (one) => one !== element && !one.matches('[inert], script'),
  );
  return parent === document.body ? siblings : [...siblings, ...othersThan(parent)];
}
