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

/** Turns the bytes of a text into UTF-8, in which they may be already: UTF-16 is known by its byte order mark. */
export class Utf8Bytes {
  #beginning: Uint8Array | undefined = new Uint8Array();
  #decoder: TextDecoder | undefined;

  /** The next bytes in UTF-8; empty while it is not clear what they are. */
  add(bytes: Uint8Array): Uint8Array {
    if (!this.#beginning) return this.#convert(bytes);
    this.#beginning = Buffer.concat([this.#beginning, bytes]);
    return this.#beginning.length < 2 ? new Uint8Array() : this.#begin(this.#beginning);
  }

  /** What is left. */
  end(): Uint8Array {
    if (this.#beginning) return this.#begin(this.#beginning);
    return Buffer.from(this.#decoder?.decode() ?? '');
  }

  #begin(bytes: Uint8Array): Uint8Array {
    this.#beginning = undefined;
    const encoding = encodingOf(bytes);
    if (encoding !== 'utf-8') this.#decoder = new TextDecoder(encoding);
    return this.#convert(bytes);
  }

  #convert(bytes: Uint8Array): Uint8Array {
    return this.#decoder ? Buffer.from(this.#decoder.decode(bytes, { stream: true })) : bytes;
  }
}
