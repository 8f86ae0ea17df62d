import type { FrameLanguage } from '../../schema/facts/source.ts';
import { type Html, html } from './html.ts';

/** Editions of the documentation other than the English one, by the beginning of their addresses. */
const EDITIONS: ReadonlyMap<string, string> = new Map<FrameLanguage, string>([
  ['zh', 'Chinese'],
  ['ko', 'Korean'],
  ['pt', 'Portuguese'],
  ['ja', 'Japanese'],
  ['id', 'Indonesian'],
]);

/** A link to another site. A page of the documentation's edition in another language is marked as one. */
export function renderOutsideLink(url: string, text: string): Html {
  const language = /^https:\/\/www\.tencentcloud\.com\/([a-z]{2})\//.exec(url)?.[1] ?? '';
  const edition = EDITIONS.get(language);
  return edition === undefined
    ? html`<a href="${url}" rel="noreferrer">${text}</a>`
    : html`<a href="${url}" hreflang="${language}" rel="noreferrer">${text}</a> <small>(${edition} edition)</small>`;
}
