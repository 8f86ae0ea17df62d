import type { MessageKnowledge } from '../../../messages/message-knowledge.ts';
import { readMessage } from '../../../messages/read-message.ts';
import type { MessageReading } from '../../../messages/reading.ts';
import type { ApiError } from '../../../schema/published/api/error.ts';
import { readPart } from '../../../search/index/parts.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import { directoryKnowledge } from '../../../search/messages/directory-knowledge.ts';
import type { LayersPart } from '../../../search/messages/message-parts.ts';
import { NamedRecords } from '../../../search/messages/named-records.ts';
import { apiPath } from '../../../text/paths.ts';
import { fetchPart, fetchRecord } from '../fetch-part.ts';
import { codeAnswer } from './code-answer.ts';
import type { PasteSummary } from './paste-summary.ts';
import { renderSummary } from './render-summary.ts';
import { summarizePaste } from './summarize-paste.ts';

/**
 * Loads what pasted texts are read with. Calls `onMore` each time that there is more to show of the same text.
 * @throws {Error} if it cannot be loaded.
 */
export async function loadPasteReader(
  base: string,
  index: SearchIndex,
  onMore: () => void,
): Promise<PasteReader> {
  const messages = await fetchPart(base, 'messages');
  const knowledge = directoryKnowledge(index.sources, messages);
  return new PasteReader(base, knowledge, new NamedRecords(index.sources), onMore);
}

/** Reads pasted texts and shows what they contain. {@link loadPasteReader} creates it. */
export class PasteReader {
  readonly #base: string;
  readonly #knowledge: MessageKnowledge;
  readonly #records: NamedRecords;
  readonly #onMore: () => void;
  /** What was fetched, by name; `null` while it is on its way, and if it cannot be fetched. */
  readonly #fetched = new Map<string, unknown>();
  #last: { text: string; reading: MessageReading } | undefined;
  #shown = '';

  constructor(
    base: string,
    knowledge: MessageKnowledge,
    records: NamedRecords,
    onMore: () => void,
  ) {
    this.#base = base;
    this.#knowledge = knowledge;
    this.#records = records;
    this.#onMore = onMore;
  }

  /** Shows in an element what a text contains; hides the element and returns `null` if there is nothing to show. */
  show(text: string, card: HTMLElement): PasteSummary | null {
    if (this.#last?.text !== text)
      this.#last = { text, reading: readMessage(text, this.#knowledge) };
    const summary = summarizePaste(this.#last.reading, {
      records: this.#records,
      answer: (code, service) => {
        const record = this.#record(code);
        return record && codeAnswer(record, service);
      },
      layers: () => this.#layers(),
    });
    const shown = JSON.stringify(summary);
    // A card whose link or button has the focus remains as it is until it does not.
    if (shown !== this.#shown && !card.contains(document.activeElement)) {
      card.replaceChildren(...renderSummary(summary, this.#base));
      this.#shown = shown;
    }
    card.hidden = summary === null;
    return summary;
  }

  #record(code: string): ApiError | null {
    const path = apiPath.error(code);
    return this.#get(path, () => fetchRecord<ApiError>(this.#base, path));
  }

  #layers(): LayersPart | null {
    return this.#get('layers', async () =>
      readPart<LayersPart>(await fetchPart(this.#base, 'layers')),
    );
  }

  #get<Value>(name: string, fetchValue: () => Promise<Value>): Value | null {
    const fetched = this.#fetched.get(name);
    if (fetched !== undefined) return fetched as Value | null;
    this.#fetched.set(name, null);
    fetchValue().then(
      (value) => {
        this.#fetched.set(name, value);
        this.#onMore();
      },
      // Without a network, the card shows what the index says.
      () => undefined,
    );
    return null;
  }
}
