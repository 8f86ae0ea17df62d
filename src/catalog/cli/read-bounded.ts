/** More of an input than `explain` looks at, in bytes. */
const MAX_INPUT_BYTES = 400_000;

/** Reads a stream as UTF-8 up to its first 400,000 bytes; bytes that are no UTF-8 become `U+FFFD`. */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes >= MAX_INPUT_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_INPUT_BYTES).toString('utf8');
}
