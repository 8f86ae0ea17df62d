import type { KnownCodes } from '../../messages/message-knowledge.ts';
import { plainText } from '../../messages/text/plain-text.ts';
import { LogReader, type LogReport } from './log-reader.ts';
import { scanWindows } from './scan-windows.ts';

/** Reads a log to its end, in one pass and in bounded memory, and counts its codes. */
export async function readLog(
  stream: AsyncIterable<Uint8Array>,
  known: KnownCodes,
): Promise<LogReport> {
  const reader = new LogReader(known);
  await scanWindows(
    stream,
    (words) => plainText(words, known),
    (text, from, until) => reader.scan(text, from, until),
  );
  return reader.finish();
}
