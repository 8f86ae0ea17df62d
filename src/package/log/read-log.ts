import type { KnownCodes } from '../../messages/message-knowledge.ts';
import { plainText } from '../../messages/text/plain-text.ts';
import { type DenialCount, DenialTally } from './denial-tally.ts';
import { LogReader, type LogReport } from './log-reader.ts';
import { scanWindows } from './scan-windows.ts';

/** What a log contains. */
export interface ReadLog extends LogReport {
  readonly denials: DenialCount;
}

/** Reads a log to its end, in one pass and in bounded memory, and counts its codes and denials. */
export async function readLog(
  stream: AsyncIterable<Uint8Array>,
  known: KnownCodes,
): Promise<ReadLog> {
  const reader = new LogReader(known);
  const denials = new DenialTally();
  await scanWindows(
    stream,
    (words) => plainText(words, known),
    (text, from, until) => {
      const reached = reader.scan(text, from, until);
      denials.scan(text, from, reached);
      return reached;
    },
  );
  return { ...reader.finish(), denials: denials.counted() };
}
