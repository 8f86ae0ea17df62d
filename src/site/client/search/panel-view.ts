import { makeButton, makeElement } from '../make-element.ts';
import type { Scope } from './scopes.ts';

/** The parts of the panel below a search box. */
export interface PanelView {
  readonly panel: HTMLElement;
  readonly card: HTMLElement;
  readonly scopes: HTMLElement;
  readonly hint: HTMLElement;
  readonly list: HTMLElement;
  readonly clear: HTMLButtonElement;
  readonly status: HTMLElement;
}

/** What happens when a button is pressed. */
export interface PanelActions {
  choose(scope: Scope): void;
  clear(): void;
  close(): void;
}

const KEYS = [
  ['↑↓', 'move'],
  ['⏎', 'open'],
  ['⇥', 'scope'],
  ['esc', 'close'],
] as const;

/** Adds the panel to a search box. */
export function addPanel(
  form: HTMLFormElement,
  scopes: readonly Scope[],
  { choose, clear, close }: PanelActions,
): PanelView {
  const card = makeElement('section', 'paste');
  card.setAttribute('aria-label', 'What you pasted');
  card.hidden = true;
  const buttons = scopes.map((scope) => makeButton('', () => choose(scope), scope.name));
  const group = makeElement('div', 'scopes', ...buttons);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Search in');
  const list = makeElement('div', 'results');
  list.id = 'results';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Results');
  const hint = makeElement('p', 'hint');
  const clearing = makeButton('clear', clear, 'Clear recent pages');
  const panel = makeElement('div', 'panel', card, group, hint, list, clearing, renderKeys());
  panel.tabIndex = -1;
  panel.hidden = true;
  const back = makeButton('back', close, '‹');
  back.setAttribute('aria-label', 'Close the search');
  form.querySelector('.field')?.before(back);
  const status = makeElement('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  form.append(panel, status);
  return { panel, card, scopes: group, hint, list, clear: clearing, status };
}

/** Marks the button of the scope in use. */
export function showScope(view: Pick<PanelView, 'scopes'>, at: number): void {
  for (const [index, button] of [...view.scopes.children].entries())
    button.setAttribute('aria-pressed', String(index === at));
}

function renderKeys(): HTMLElement {
  const keys = KEYS.map(([key, does]) =>
    makeElement('span', '', makeElement('kbd', '', key), ` ${does}`),
  );
  const line = makeElement('p', 'keys', ...keys);
  line.setAttribute('aria-hidden', 'true');
  return line;
}
