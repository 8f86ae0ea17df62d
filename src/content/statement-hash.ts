import { createHash } from 'node:crypto';

/** A hash of a statement's text, which is the same however its blanks and line breaks are set. */
export function statementHash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 10);
}
