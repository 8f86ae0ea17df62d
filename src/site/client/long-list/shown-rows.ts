import { chosenSite } from '../site-choice.ts';
import { type ListFilter, wordsIn } from './list-filter.ts';
import { type ListedGroup, type ListedPart, type ListedRow, readGroups } from './list-rows.ts';
import { markMatches } from './mark-matches.ts';

type Counts = ReadonlyMap<string, number>;
type Fits = (row: ListedRow) => boolean;

/** The rows of a list that a reader sees, with everything that counts them. */
export class ShownRows {
  readonly #list: HTMLElement;
  readonly #form: HTMLElement;
  readonly #choices: readonly HTMLElement[];
  readonly #groups: readonly ListedGroup[];
  /** How many rows each group has. */
  readonly #all: Counts;

  constructor(list: HTMLElement, form: HTMLElement, choices: readonly HTMLElement[]) {
    this.#list = list;
    this.#form = form;
    this.#choices = choices;
    this.#groups = readGroups(list);
    this.#all = countRows(this.#groups, () => true);
    // Their counts change, and the rows below must not move.
    const widths = choices.map(({ offsetWidth }) => offsetWidth);
    for (const [at, choice] of choices.entries()) choice.style.minWidth = `${widths[at]}px`;
  }

  /** Shows the rows that match, marks the words in them, and says how many there are. */
  show(filter: ListFilter): void {
    const { query, group, worthRetrying } = filter;
    const isFiltered = query !== '' || group !== '' || worthRetrying;
    const isAbove = this.#list.getBoundingClientRect().top < 0;
    const words = wordsIn(query);
    const chosen = chosenSite();
    const hasWords: Fits = ({ text, site }) =>
      (site === '' || !chosen || site === chosen) && words.every((word) => text.includes(word));
    const fits: Fits = (row) => (!worthRetrying || row.isWorth) && hasWords(row);
    const isShown = ({ name }: ListedGroup) => group === '' || group === name;
    const shown = this.#groups.flatMap((one) => showGroup(one, isShown(one) ? fits : () => false));
    const fold = this.#list.querySelector('details');
    if (fold && isFiltered) fold.open = true;
    this.#count(countRows(this.#groups, fits), group);
    this.#countWorth(
      countRows(this.#groups.filter(isShown), (row) => row.isWorth && hasWords(row)),
    );
    this.#say(filter, isFiltered, shown.length);
    markMatches(shown, words);
    if (isAbove && isFiltered) this.#list.scrollIntoView();
  }

  /** Counts the rows of each group that fit, in its heading and on its choice: `3 of 108`. */
  #count(fitting: Counts, chosen: string): void {
    for (const { name, count } of this.#groups) {
      const [own, all] = [fitting.get(name), this.#all.get(name)];
      if (count) count.textContent = own === all ? `${all}` : `${own} of ${all}`;
    }
    for (const choice of this.#choices) {
      const name = choiceName(choice);
      choice.ariaPressed = String(name === chosen);
      const count = choice.querySelector('span');
      if (count) count.textContent = `${fitting.get(name)}`;
      // It stays in its place, so that nothing moves.
      choice.ariaDisabled = String(fitting.get(name) === 0 && name !== chosen);
    }
  }

  /** Says how many rows the choice of those worth retrying shows. */
  #countWorth(worth: Counts): void {
    const count = this.#form.querySelector('label .meta');
    if (count) count.textContent = `${sumOf(worth)}`;
  }

  #say(filter: ListFilter, isFiltered: boolean, shown: number): void {
    const total = sumOf(this.#all);
    const status = this.#form.querySelector('[role="status"]');
    const noun = this.#list.dataset.list ?? '';
    if (status) status.textContent = isFiltered ? sentence(filter, noun, shown, total) : '';
    const clear = this.#form.querySelector<HTMLElement>('[type="reset"]');
    if (clear) clear.hidden = !isFiltered;
  }
}

/** The name of the group that a choice is about. */
export function choiceName(choice: HTMLElement): string {
  return choice.firstChild?.textContent?.trim() ?? '';
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** How many rows of each group fit; a group may be in two parts. */
function countRows(groups: readonly ListedGroup[], fits: Fits): Counts {
  const counts = new Map<string, number>();
  for (const { name, parts } of groups) {
    const fitting = parts.reduce((sum, { rows }) => sum + rows.filter(fits).length, 0);
    counts.set(name, (counts.get(name) ?? 0) + fitting);
  }
  return counts;
}

/** Shows those of a group's rows that fit, which it returns. */
function showGroup({ element, parts }: ListedGroup, fits: Fits): ListedRow[] {
  const shown = parts.flatMap((part) => showPart(part, fits));
  element.hidden = shown.length === 0;
  return shown;
}

function showPart({ element, rows }: ListedPart, fits: Fits): ListedRow[] {
  const shown = rows.filter(fits);
  const visible = new Set(shown);
  for (const row of rows) row.element.hidden = !visible.has(row);
  element.hidden = shown.length === 0;
  // The space that it takes before it is drawn.
  element.style.setProperty('--rows', `${shown.length}`);
  return shown;
}

/** `12 of 402 for “disk”`. */
function sentence({ query, group }: ListFilter, noun: string, shown: number, total: number) {
  const words = query && ` for “${query}”`;
  const where = group && ` in ${group}`;
  return shown === 0 ? `No ${noun}s${words}${where}` : `${shown} of ${total}${words}${where}`;
}
