import type { ErrorRow } from '../../records/error-rows.ts';
import { codeLink, prose } from './markdown.ts';

/** A code in a list, with its meaning; one that no source describes is spelled out. */
export function errorLine({ code, path, text, words }: ErrorRow): string {
  return `${codeLink({ name: code, path })}: ${text ? prose(text) : `“${words}”`}`;
}
