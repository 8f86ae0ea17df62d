import type { MessageReading } from '../reading.ts';

/** How far before the inner code its service is named, in UTF-16 units. */
const BEFORE = 120;
const PASSED_ON = '_COMMON_ERROR';
const NAME_AT_END = /[A-Z]{2,12}$/;

/** The service whose error was passed on, as the text names it: `CVM_COMMON_ERROR[…`; `undefined` without one. */
export function serviceOfCause({ text, cause }: MessageReading): string | undefined {
  if (!cause) return undefined;
  const before = text.slice(Math.max(0, cause.start - BEFORE), cause.start);
  const at = before.lastIndexOf(PASSED_ON);
  return at < 0 ? undefined : NAME_AT_END.exec(before.slice(0, at))?.[0].toLowerCase();
}
