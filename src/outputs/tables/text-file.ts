import { closeSync, openSync, writeSync } from 'node:fs';

const BUFFERED_CHARACTERS = 1 << 16;

/** Writes pieces of text to a new file; at most one buffer of them is in memory. */
export function writePieces(file: string, pieces: Iterable<string>): void {
  const target = openSync(file, 'w');
  try {
    let buffered = '';
    for (const piece of pieces) {
      buffered += piece;
      if (buffered.length < BUFFERED_CHARACTERS) continue;
      writeWhole(target, buffered);
      buffered = '';
    }
    writeWhole(target, buffered);
  } finally {
    closeSync(target);
  }
}

/** A write may take less than it is given. */
function writeWhole(target: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) from += writeSync(target, bytes, from);
}
