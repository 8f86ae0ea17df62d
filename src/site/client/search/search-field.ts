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

/** Keeps what is pasted: a single-line field drops the line breaks of a response; spaces keep it readable. */
export function keepPasted(
  event: ClipboardEvent,
  box: Pick<SearchField, 'input' | 'pasted'>,
): void {
  const text = event.clipboardData?.getData('text') ?? '';
  const shown = text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
  box.pasted = { text, shown };
  if (shown === text) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = box.input;
  box.input.setRangeText(shown, selectionStart ?? 0, selectionEnd ?? 0, 'end');
  box.input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
