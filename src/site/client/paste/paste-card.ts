import type {
  SearchIndex,
  SearchResult,
  SearchResults,
} from '../../../search/index/search-index.ts';
import type { PasteReader } from './paste-reader.ts';
import type { PasteSummary } from './paste-summary.ts';

/** Four words, or a Chinese sentence. */
const SENTENCE = /(?:\S+\s+){3}\S|[㐀-鿿]{6}/;
/** A single word is a name, which the results answer. */
const SEVERAL_WORDS = /\S\s+\S|\{/;
/** How much of a text is looked at for whether it is a sentence. */
const MAX_LENGTH = 400;
/** Results that have the name that was typed. */
const NAMED = /^(?:exact|part|prefix|inside)$/;

/** A pasted text, and what a field of one line shows of it. */
export interface Pasted {
  readonly text: string;
  readonly shown: string;
}

/** The card above the results that takes a pasted text apart. Its code is loaded with the first such text. */
export class PasteCard {
  readonly #element: HTMLElement;
  readonly #base: string;
  readonly #index: SearchIndex;
  readonly #onMore: (isLoaded: boolean) => void;
  #loading: 'not' | 'now' | 'done' = 'not';
  /** Whether what is read of the last text is not known yet. */
  isReading = false;
  #reader: PasteReader | undefined;

  /** `onMore` is called when there is more to show, or with `false` if the code could not be loaded. */
  constructor(
    element: HTMLElement,
    base: string,
    index: SearchIndex,
    onMore: (isLoaded: boolean) => void,
  ) {
    this.#element = element;
    this.#base = base;
    this.#index = index;
    this.#onMore = onMore;
  }

  /**
   * Shows what a text contains if several words were pasted, or if it is a sentence and no name; otherwise hides the
   * card. The codes that the card explains or calls likely become the first results. `null` if there is nothing to
   * show, or not yet.
   */
  show(typed: string, { text, shown }: Pasted, found: SearchResults): PasteSummary | null {
    const isPasted = typed === shown.trim();
    const isRead = (isPasted && SEVERAL_WORDS.test(text)) || isMessage(typed, found.results[0]);
    if (isRead && this.#loading === 'not') void this.#load();
    this.isReading = isRead && this.#loading === 'now';
    if (!isRead || !this.#reader) {
      this.#element.hidden = true;
      return null;
    }
    const summary = this.#reader.show(isPasted ? text : typed, this.#element);
    for (const code of summary?.known.toReversed() ?? [])
      putFirst(found, this.#index.search(code, { limit: 1 }));
    return summary;
  }

  async #load(): Promise<void> {
    this.#loading = 'now';
    try {
      const { loadPasteReader } = await import('./paste-reader.ts');
      const onMore = () => this.#onMore(true);
      this.#reader = await loadPasteReader(this.#base, this.#index, onMore);
      this.#loading = 'done';
      onMore();
    } catch {
      this.#loading = 'done';
      this.#onMore(false);
    }
  }
}

function isMessage(text: string, first: SearchResult | undefined): boolean {
  const match = first?.match ?? '';
  return match === 'pasted' || (SENTENCE.test(text.slice(0, MAX_LENGTH)) && !NAMED.test(match));
}

/** Puts a result before the others, once. */
function putFirst(found: SearchResults, [result]: readonly SearchResult[]): void {
  if (!result) return;
  const { results } = found;
  const others = results.filter(({ record }) => record.path !== result.record.path);
  const isNew = others.length === results.length && found.total === results.length;
  found.results = [result, ...others];
  if (isNew) found.total += 1;
}
