/** The encoding of a text by its byte order mark: UTF-16 of either order, else UTF-8. */
export function encodingOf(beginning: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A stream whose first chunk contains the whole byte order mark, as far as the stream has one. */
export async function* withWholeMark(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let beginning: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of stream) {
    if (!beginning) yield chunk;
    else {
      beginning = Buffer.concat([beginning, chunk]);
      if (beginning.length < 2) continue;
      yield beginning;
      beginning = undefined;
    }
  }
  if (beginning) yield beginning;
}
