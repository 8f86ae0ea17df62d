import { GAP } from './gap.ts';

/** As far as a request ID may be from the word behind it, in UTF-16 units. */
export const MAX_DISTANCE = 160;
const LABEL = 'request id';
const ID = new RegExp(
  `${LABEL}\\s?[:：=]([^\\]\\n]{1,80})\\]${GAP}(?:\\w{1,16}:${GAP})?(?:you${GAP}are${GAP}not${GAP})?$`,
  'iy',
);
const WHOLE_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{5,40})$/i;

/**
 * The ID in `[request id:…]` before a denial whose word `authorized` is at `at`: a UUID or a decimal number. `null` if
 * it is missing, starred out or cut.
 */
export function requestIdBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - MAX_DISTANCE), at);
  ID.lastIndex = before.toLowerCase().lastIndexOf(LABEL);
  if (ID.lastIndex < 0) return null;
  const id = ID.exec(before)?.[1]?.replace(/\s+/g, '') ?? '';
  return WHOLE_ID.test(id) ? id : null;
}
