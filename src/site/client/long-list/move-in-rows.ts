/**
 * Arrow keys move from the filter of a list to its rows and between them; Enter opens the first one.
 * @param apply shows the rows that match what was typed last.
 */
export function moveInRows(list: HTMLElement, input: HTMLInputElement, apply: () => void): void {
  const links = () =>
    [...list.querySelectorAll<HTMLElement>('li:not([hidden]) a')].filter((link) =>
      link.checkVisibility(),
    );
  list.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (target === input && key === 'Enter' && input.value.trim()) {
      apply();
      links()[0]?.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step === undefined || !(target instanceof HTMLElement)) return;
    if (target !== input && !target.closest('li')) return;
    event.preventDefault();
    const stops = [input, ...links()];
    stops[stops.indexOf(target) + step]?.focus();
  });
}
