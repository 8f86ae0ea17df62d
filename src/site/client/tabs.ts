import { keepValue, keptValue } from './kept-values.ts';

/**
 * Shows one of the examples of a group, by a list of tabs. The choice is kept, for each name of a group.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function enableTabs(group: HTMLElement): void {
  const name = group.dataset.tabs ?? '';
  const panels = [...group.querySelectorAll<HTMLElement>(':scope > div')];
  const tabs = panels.map((panel, at) => {
    panel.id ||= `${name}-${at}`;
    panel.setAttribute('role', 'tabpanel');
    return tabFor(panel);
  });
  const choose = (chosen: HTMLElement) => {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      const panel = panels[at];
      if (panel) panel.hidden = tab !== chosen;
    }
  };
  const list = document.createElement('div');
  list.className = 'tab-list';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', name);
  list.append(...tabs);
  list.addEventListener('click', ({ target }) => {
    const tab = tabs.find((one) => one === target);
    if (!tab) return;
    choose(tab);
    keepValue(name, tab.textContent ?? '');
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const tab = step === undefined ? undefined : tabs.at((at + step) % tabs.length);
    if (!tab) return;
    event.preventDefault();
    tab.click();
    tab.focus();
  });
  group.prepend(list);
  group.dataset.ready = '';
  const first = tabs.find(({ textContent }) => textContent === keptValue(name)) ?? tabs[0];
  if (first) choose(first);
}

function tabFor(panel: HTMLElement): HTMLButtonElement {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.id = `${panel.id}-tab`;
  tab.textContent = panel.querySelector('pre')?.getAttribute('aria-label') ?? '';
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', panel.id);
  panel.setAttribute('aria-labelledby', tab.id);
  return tab;
}
