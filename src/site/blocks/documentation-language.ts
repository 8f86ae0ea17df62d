import type { FrameLanguage } from '../../schema/facts/source.ts';

/** Languages of the documentation other than English, by the beginning of their addresses. */
const LANGUAGES: ReadonlyMap<string, string> = new Map<FrameLanguage, string>([
  ['zh', 'Chinese'],
  ['ko', 'Korean'],
  ['pt', 'Portuguese'],
  ['ja', 'Japanese'],
  ['id', 'Indonesian'],
]);

/**
 * The language of an address of the documentation, as a code and as a name; `null` for English and
 * for other addresses.
 */
export function documentationLanguage(url: string): { code: string; name: string } | null {
  const folder = /^https:\/\/(?:www\.)?tencentcloud\.com\/([a-z]{2})\//.exec(url)?.[1] ?? '';
  // The documentation calls Japanese by its country.
  const code = folder === 'jp' ? 'ja' : folder;
  const name = LANGUAGES.get(code);
  return name === undefined ? null : { code, name };
}
