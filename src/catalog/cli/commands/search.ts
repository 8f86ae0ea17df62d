import { openSearch } from '../catalog-data.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { renderJson } from '../render/json.ts';
import { renderSearchResults } from '../render/search-results.ts';
import { searchJson } from '../search-json.ts';
import type { Terminal } from '../terminal.ts';

/** The options of `tcerr search`. */
export interface SearchCommandOptions {
  readonly json?: boolean;
  readonly limit: number;
}

/** `tcerr search`: codes, actions and services by name, words or what is nearly the name. */
export async function searchCommand(
  words: readonly string[],
  { json, limit }: SearchCommandOptions,
  { out, screen }: Terminal,
): Promise<ExitCode> {
  const query = words.join(' ');
  const index = await openSearch();
  const found = index.searchAll(query, { limit });
  out(json ? renderJson(searchJson(found)) : renderSearchResults(found, query, screen));
  return found.results.length > 0 ? EXIT.known : EXIT.unknown;
}
