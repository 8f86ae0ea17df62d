import type { Directory } from './directory.ts';
import { fold } from './fold.ts';
import { addBeginnings, addInside, addSimilar, type NameScope } from './name-search.ts';
import type { NameTable } from './name-table.ts';
import { addNearest } from './nearest.ts';
import type { Parameters } from './parameters.ts';
import { type Query, withoutService } from './query.ts';
import { RANK } from './ranks.ts';
import { TopList } from './top-list.ts';
import type { WordSearch } from './word-search.ts';

/** What has been loaded so far. Parameters are numbered on from the directory's names. */
export interface Sources {
  directory: Directory;
  table: NameTable;
  words(): WordSearch;
  parameters: Parameters | undefined;
  /** The wordings of an entry; empty before they are loaded. */
  descriptionsOf(entry: number): readonly string[];
}

/** An entry found, its rank, and the service to which the query narrows it. */
export interface Found {
  entry: number;
  rank: number;
  service?: number;
}

/** With so many names found by their letters, or the very name, nothing else is looked for. */
const ENOUGH = 5;

/** Finds what a query means, best first; with a service in the query, what it has comes early. */
export function find(sources: Sources, query: Query, limit: number): Found[] {
  const found: Found[] = findPasted(sources.directory, sources.table, query);
  const narrowed = withoutService(query, (id) => sources.directory.serviceNumber(id));
  if (narrowed) {
    const { service, rest } = narrowed;
    for (const { value, rank } of findAmong(sources, rest, limit, { service }))
      found.push({ entry: value, rank: narrowedRank(rank, rest), service });
  }
  const isAnswered = found.some(({ rank }) => rank < RANK.inside);
  for (const { value, rank } of findAmong(sources, query, limit, { byLettersOnly: isAnswered }))
    found.push({ entry: value, rank });
  found.sort((a, b) => a.rank - b.rank);
  const seen = new Set<number>();
  return found.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

/** The codes within a text that are known, in the order of the text, each by its exact name. */
export function findPasted(directory: Directory, table: NameTable, { codes }: Query): Found[] {
  const found = codes.flatMap((code) => {
    const folded = fold(code);
    const same = table.startingWith(folded).filter(({ key, isPart }) => key === folded && !isPart);
    const exact = same.find(({ entry }) => directory.names[entry] === code) ?? same[0];
    return exact && directory.kindOf(exact.entry) === 'error' ? [exact.entry] : [];
  });
  return [...new Set(found)].map((entry, index) => ({
    entry,
    rank: RANK.pasted + index / (found.length + 1),
  }));
}

interface Narrowing {
  service?: number;
  /** Leaves out what only resembles the query, which takes longer to find. */
  byLettersOnly?: boolean;
}

function findAmong(
  sources: Sources,
  query: Query,
  limit: number,
  { service, byLettersOnly = false }: Narrowing,
) {
  const top = new TopList<number>(limit);
  const { directory, table } = sources;
  const scope: NameScope = {
    table,
    names: directory.names,
    sharesOf: (entry) => directory.sharesOf(entry),
    accepts: (entry) => service === undefined || directory.belongsTo(entry, service),
  };
  addBeginnings(scope, query, top);
  if (!top.isFull || top.worst > RANK.inside) addInside(scope, query, top);
  if (!top.isFull || top.worst > RANK.parameter) addParameters(sources, query, top, service);
  const isNamed = top.best < RANK.pasted;
  if (top.size < ENOUGH && !isNamed && !byLettersOnly) addResembling(sources, scope, query, top);
  return top.items;
}

/** Adds what the query's words or letters resemble. A single name is first taken for a typo. */
function addResembling(
  sources: Sources,
  scope: NameScope,
  query: Query,
  top: TopList<number>,
): void {
  const hadNames = top.size > 0;
  if (!/\s/.test(query.text)) {
    // A name that holds the letters may be a misspelt one itself, so others one typo away follow it.
    if (addSimilar(scope, query, top, hadNames ? 1 : undefined) || hadNames) return;
  }
  const corrected = hadNames ? 0 : undefined;
  const holdsAll = sources.words().addMatches(query.words, scope.accepts, top, corrected);
  if (holdsAll) preferPhrases(sources, query, top);
  else if (!hadNames) addSimilar(scope, query, top);
  if (top.size === 0) addNearest(scope, query, top);
}

/** Moves up what says the words in this very order. */
function preferPhrases(sources: Sources, { folded }: Query, top: TopList<number>): void {
  const ofWords = top.items.filter(({ rank }) => Math.floor(rank) === RANK.words);
  for (const { value, rank } of ofWords) {
    const says = sources.descriptionsOf(value).some((text) => fold(text).includes(folded));
    if (says) top.add(value, RANK.words + (rank - RANK.words) / 10);
  }
}

function addParameters(
  { directory, parameters }: Sources,
  query: Query,
  top: TopList<number>,
  service: number | undefined,
): void {
  if (!parameters) return;
  const id = service === undefined ? undefined : directory.serviceId(service);
  const hits = new TopList<number>(10);
  const scope: NameScope = {
    table: parameters.table,
    names: parameters.names,
    sharesOf: (parameter) => parameters.sharesOf(parameter),
    accepts: (parameter) => id === undefined || parameters.belongsTo(parameter, id),
  };
  addBeginnings(scope, query, hits);
  for (const { value, rank } of hits.items) {
    const isWhole = rank < RANK.prefix;
    const base = isWhole ? RANK.parameter : RANK.parameterPrefix;
    top.add(directory.names.length + value, base + (rank % 1));
  }
}

/** Ranks behind the service's name what fits the other words, the vaguest left where it is. */
function narrowedRank(rank: number, { words }: Query): number {
  const isLong = words.length > 5;
  const isVague = rank >= (isLong ? RANK.words : RANK.someWords);
  return isVague ? rank - 0.001 : RANK.inService + rank / 20;
}
