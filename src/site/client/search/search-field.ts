import type { Pasted } from '../paste/paste-card.ts';

/** The field of a search, and what happened in it before the code of its panel was loaded. */
export interface SearchField {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What was pasted last. */
  pasted: Pasted;
  /** Enter was pressed before there were results: the first one opens when it is there. */
  opensFirst: boolean;
  /** Opens the active result. The panel sets it. */
  submit?: () => void;
}

/**
 * Keeps what is pasted into the box. What is pasted while no field has the focus replaces what the box contains.
 */
export function takePastes(box: Pick<SearchField, 'input' | 'pasted'>): void {
  const { input } = box;
  document.addEventListener('paste', (event) => {
    const isOwn = event.target === input;
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isOwn && (isInField(event.target) || text.trim() === '')) return;
    // A single-line field drops the line breaks of a response; spaces keep it readable.
    const shown = text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
    box.pasted = { text, shown };
    if (isOwn && shown === text) return;
    event.preventDefault();
    if (!isOwn) input.select();
    const { selectionStart, selectionEnd } = input;
    input.setRangeText(shown, selectionStart ?? 0, selectionEnd ?? 0, 'end');
    input.focus();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Whether an event comes from something that one types into. */
export function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
