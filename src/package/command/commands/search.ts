import { InvalidArgumentError } from 'commander';
import { openSearch, prepareFor } from '../../answers/catalog-data.ts';
import { removedNames } from '../../answers/codes/removed-names.ts';
import { searchJson } from '../../answers/search-json.ts';
import { renderJson } from '../../terminal/json.ts';
import { renderSearchResults } from '../../terminal/search-results.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type AddCommand, OPTION } from './command-context.ts';

/** Most results that are given. */
const MAX_LIMIT = 1_000;

/** `tcerr search`: codes, actions and services by name, words or what is nearly the name. */
export const addSearch: AddCommand = (program, { terminal, end }) => {
  program
    .command('search')
    .description('find codes, actions and services by name or words')
    .argument('<words...>', 'a part of a name, words of a meaning or a description')
    .option('--limit <count>', 'print at most so many results', readLimit, 10)
    .option(...OPTION.json)
    .action(async (words, options) => end(await searchCommand(words, options, terminal)));
};

/** The options of `tcerr search`. */
interface SearchCommandOptions {
  readonly json?: boolean;
  readonly limit: number;
}

async function searchCommand(
  words: readonly string[],
  { json, limit }: SearchCommandOptions,
  { out, screen }: Terminal,
): Promise<ExitCode> {
  const query = words.join(' ');
  const index = await openSearch();
  await prepareFor(index, query);
  const found = index.searchAll(query, { limit });
  const removed = await removedNames();
  out(
    json
      ? renderJson(searchJson(found, removed))
      : renderSearchResults(found, query, screen, removed),
  );
  return found.results.length > 0 ? EXIT.known : EXIT.unknown;
}

function readLimit(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT)
    throw new InvalidArgumentError(`It is a number from 1 to ${MAX_LIMIT}.`);
  return limit;
}
