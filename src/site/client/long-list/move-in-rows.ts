/** Arrow keys move from the filter of a list to its rows and between them; Enter opens the first one. */
export function moveInRows(list: HTMLElement, input: HTMLInputElement): void {
  const links = () =>
    [...list.querySelectorAll<HTMLElement>('li:not([hidden]) a')].filter((link) =>
      link.checkVisibility(),
    );
  list.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isInput = target === input;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isInput && key === 'Enter' && input.value.trim()) links()[0]?.click();
    if (step === undefined || !(isInput || (target instanceof Element && target.closest('li'))))
      return;
    const stops: (EventTarget | null)[] = [input, ...links()];
    event.preventDefault();
    const stop = stops[stops.indexOf(target) + step];
    if (stop instanceof HTMLElement) stop.focus();
  });
}
