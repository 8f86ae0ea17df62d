import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../src/search/index/record.ts';
import { wordsOf } from '../../src/text/words.ts';

/** A search over records: the first five for a query. */
export interface Engine {
  name: string;
  search: (text: string) => readonly SearchRecord[];
  /** The number of queries per class: fewer for slow engines. */
  sample: number;
}

/** Fuse.js alone, configured as in its manual. */
export function fuseEngine(records: readonly SearchRecord[]): Engine {
  const fuse = new Fuse(records, { keys: ['name', 'descriptions'], ignoreLocation: true });
  return {
    name: 'Fuse.js',
    sample: 4,
    search: (text) => fuse.search(text, { limit: 5 }).map(({ item }) => item),
  };
}

const WORD_LIMIT = 40;

/** The words of a text and its whole names, for engines that accept a custom tokenizer. */
function tokens(text: string): string[] {
  const runs = text.split(/[^A-Za-z0-9.]+/).filter((run) => run !== '');
  return [...runs.map((run) => run.toLowerCase()), ...runs.flatMap(wordsOf)].slice(0, WORD_LIMIT);
}

/** MiniSearch with prefixes and typos. */
export function miniSearchEngine(records: readonly SearchRecord[]): Engine {
  const index = new MiniSearch({
    fields: ['name', 'text'],
    tokenize: tokens,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 } },
  });
  index.addAll(
    records.map(({ name, descriptions }, id) => ({ id, name, text: descriptions.join(' ') })),
  );
  const search = (text: string) =>
    index
      .search(text)
      .slice(0, 5)
      .flatMap(({ id }) => records[id] ?? []);
  return { name: 'MiniSearch', sample: 60, search };
}

/** FlexSearch with forward prefixes; not every word is required. */
export function flexSearchEngine(records: readonly SearchRecord[]): Engine {
  const index = new FlexSearch.Index({ tokenize: 'forward', encode: tokens });
  for (const [id, { name, descriptions }] of records.entries())
    index.add(id, `${name} ${descriptions.join(' ')}`);
  const search = (text: string) =>
    index.search(text, { limit: 5, suggest: true }).flatMap((id) => records[Number(id)] ?? []);
  return { name: 'FlexSearch', sample: 300, search };
}
