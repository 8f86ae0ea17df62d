const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Moves the focus from a field to the links of a list and between them: with the arrow keys, or with j and k. */
export function moveBetweenLinks(field: HTMLInputElement, list: Element): void {
  document.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const { target, ctrlKey, metaKey, altKey } = event;
    if (step === undefined || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    const isInField = target === field;
    if (isInField && event.key.length === 1) return;
    if (!isInField && target.closest('input, select, textarea, details')) return;
    const links = [...list.querySelectorAll('a')];
    const link = target.closest('a');
    const at = link ? links.indexOf(link) : -1;
    // Elsewhere on the page, the arrow keys scroll.
    if (at < 0 && !isInField && event.key.length > 1) return;
    const next = at < 0 ? links[0] : links[at + step];
    event.preventDefault();
    if (next) next.focus();
    else if (step < 0) field.focus();
  });
}
