import { joinEnds, WINDOW_LENGTH } from '../../lib/codes-in-text.ts';

/** What was read of a stream. */
export interface BoundedText {
  /** The text, or its two ends joined by a line break. */
  readonly text: string;
  /** False when the middle was left out. */
  readonly isWhole: boolean;
}

/**
 * Reads a stream as UTF-8 to its end and keeps as much of its beginning and of its end as `explain`
 * looks at, so that memory stays bounded. Bytes that are no UTF-8 become `U+FFFD`.
 */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<BoundedText> {
  const decoder = new TextDecoder();
  let head = '';
  let tail = '';
  let isWhole = true;
  const take = (text: string) => {
    const room = WINDOW_LENGTH - head.length;
    head += text.slice(0, room);
    tail += text.slice(room);
    if (tail.length <= WINDOW_LENGTH) return;
    tail = tail.slice(-WINDOW_LENGTH);
    isWhole = false;
  };
  for await (const chunk of stream) take(decoder.decode(chunk, { stream: true }));
  take(decoder.decode());
  return { text: isWhole ? head + tail : joinEnds(head, tail), isWhole };
}
