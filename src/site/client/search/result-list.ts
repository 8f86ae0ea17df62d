import { makeElement } from '../make-element.ts';
import type { OptionOf } from './render-groups.ts';

/** The list below a search field: its options, one of which may be active. The focus remains in the field. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #input: HTMLInputElement;
  #active = -1;
  /** Whether the reader has chosen the active option. */
  #isMoved = false;
  /** What the options answer. */
  #answered = '';

  constructor(list: HTMLElement, panel: HTMLElement, input: HTMLInputElement) {
    this.#list = list;
    this.#panel = panel;
    this.#input = input;
  }

  /**
   * Replaces the options. The same query is answered again when the index has grown: an option that the reader chose
   * remains active. Otherwise the first one is, or none.
   */
  fill(answered: string, hasActive: boolean, make: (optionOf: OptionOf) => HTMLElement[]): void {
    const isSame = answered === this.#answered;
    const kept = isSame && this.#isMoved ? this.#options()[this.#active]?.href : undefined;
    if (!isSame) {
      this.#panel.scrollTop = 0;
      this.#isMoved = false;
    }
    this.#answered = answered;
    let count = 0;
    this.#list.replaceChildren(
      ...make((href, ...parts) => makeOption(`result-${count++}`, href, parts)),
    );
    const again = this.#options().findIndex(({ href }) => href === kept);
    const first = hasActive ? 0 : -1;
    this.#activate(kept === undefined ? first : Math.max(again, first));
    if (kept) this.#showActive();
  }

  /** Empties the list, so that no key opens a hidden result. */
  clear(): void {
    this.fill('', false, () => []);
  }

  /** Makes the next or the previous option active; the first follows the last. */
  move(step: 1 | -1): void {
    const { length } = this.#options();
    if (length === 0) return;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#isMoved = true;
    this.#activate((from + step + length) % length);
    this.#showActive();
  }

  /** Opens the active option; `false` if there is none. */
  open(): boolean {
    const option = this.#options()[this.#active];
    option?.click();
    return option !== undefined;
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #showActive(): void {
    this.#options()[this.#active]?.scrollIntoView({ block: 'nearest' });
    if (this.#active === 0) this.#panel.scrollTop = 0;
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [index, option] of this.#options().entries())
      option.setAttribute('aria-selected', String(index === at));
    const id = this.#options()[at]?.id;
    if (id) this.#input.setAttribute('aria-activedescendant', id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

function makeOption(
  id: string,
  href: string,
  parts: readonly (Node | string)[],
): HTMLAnchorElement {
  const option = makeElement('a', '', ...parts);
  Object.assign(option, { id, href, tabIndex: -1 });
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}
