import { addBeginnings, addInside, addSimilar, type NameScope } from '../names/name-search.ts';
import type { NameTable } from '../names/name-table.ts';
import { addNearest } from '../names/nearest.ts';
import { type Hit, narrowedRank } from '../query/hit.ts';
import { type Query, readQuery, withoutService } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { fold } from '../strings/fold.ts';
import { type Spelling, spellingOf } from '../strings/spelling.ts';
import { TopList } from '../strings/top-list.ts';
import type { Directory } from './directory.ts';
import { addByWords } from './find-words.ts';
import { addParameters, addSimilarParameters } from './parameter-hits.ts';
import type { Sources } from './sources.ts';
import { withStatements } from './statement-hits.ts';

/** After this many names that contain the letters, or after an exact name, nothing else is searched. */
const ENOUGH = 5;
/** The number of similar names that are listed for an unknown labeled code, before other codes in the same text. */
const MAX_NEAREST = 5;
/** From the same name to a merely similar one. */
const SPELLINGS: readonly Spelling[] = ['same', 'case', 'constant', 'words', 'other'];

/**
 * Finds the entries that match a query, best first. If the query names a service, its entries rank higher.
 * @param within the only service to search, by its number.
 */
export function find(sources: Sources, query: Query, limit: number, within?: number): Hit[] {
  const found: Hit[] = findPasted(sources.directory, sources.table, query);
  if (within !== undefined) return findWithin(sources, query, limit, within, found);
  const narrowed = withoutService(query, (id) => sources.directory.serviceNumber(id));
  if (narrowed) {
    const { service, rest } = narrowed;
    for (const { value, rank } of findAmong(sources, rest, limit, { service }))
      found.push({ entry: value, rank: narrowedRank(rank, rest), service });
  }
  const isAnswered = found.some(({ rank }) => rank < narrowedRank(RANK.phrase, query));
  for (const { value, rank } of findAmong(sources, query, limit, { byLettersOnly: isAnswered })) {
    // A sentence may begin or end with the name of a service.
    const isSaid = narrowed && Math.floor(rank) === RANK.phrase;
    found.push({ entry: value, rank: isSaid ? narrowedRank(rank - 1, query) : rank });
  }
  found.push(...(sources.types?.find(query, narrowed, found, limit) ?? []));
  return eachOnce(withStatements(sources, query, found).sort((a, b) => a.rank - b.rank));
}

function findWithin(
  sources: Sources,
  query: Query,
  limit: number,
  service: number,
  found: readonly Hit[],
): Hit[] {
  const named = findAmong(sources, query, limit, { service }).map(({ value, rank }): Hit => {
    return { entry: value, rank };
  });
  const others = [...found, ...named];
  const all = [...others, ...(sources.types?.find(query, undefined, others, limit) ?? [])];
  return eachOnce(withStatements(sources, query, all).sort((a, b) => a.rank - b.rank));
}

/** Finds the codes in a pasted text, best first. */
export function findInPaste(sources: Sources, query: Query, limit: number): Hit[] {
  const { directory, table } = sources;
  const pasted = findPasted(directory, table, query);
  const [stated] = query.labelled;
  if (stated === undefined)
    return pasted.length > 0 ? pasted : find(sources, typed(query.shaped[0], query), limit);
  const isKnown = findPasted(directory, table, { ...query, shaped: [] }).some(
    ({ isOther }) => !isOther,
  );
  if (isKnown) return pasted;
  const ofCodes = { ...sources, types: undefined };
  const nearest = find(ofCodes, typed(stated, query), pasted.length > 0 ? MAX_NEAREST : limit);
  return eachOnce([...nearest.map((found) => ({ ...found, isOther: true })), ...pasted]);
}

/** A code in a text as a separate query. */
function typed(code: string | undefined, query: Query): Query {
  return code === undefined ? query : readQuery(code);
}

/**
 * The known codes in a text: labeled ones first, each group in the order of the text. Of names that fold to the same
 * letters, the one with the spelling of the text.
 */
function findPasted(directory: Directory, table: NameTable, { labelled, shaped }: Query): Hit[] {
  const found = [...labelled, ...shaped].flatMap((code) => {
    const folded = fold(code);
    const alike = table
      .startingWith(folded)
      .filter(({ key, isPart }) => key === folded && !isPart)
      .map(({ entry }) => ({ entry, spelling: spellingOf(directory.names[entry] ?? '', code) }))
      .filter(({ entry }) => directory.kindOf(entry) === 'error')
      .sort((a, b) => SPELLINGS.indexOf(a.spelling) - SPELLINGS.indexOf(b.spelling));
    return alike.slice(0, 1);
  });
  return eachOnce(
    found.map(({ entry, spelling }, index) => ({
      entry,
      rank: RANK.pasted + index / (found.length + 1),
      isOther: spelling === 'other',
    })),
  );
}

function eachOnce(found: readonly Hit[]): Hit[] {
  const seen = new Set<number>();
  return found.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

interface Narrowing {
  service?: number;
  /** Leaves out names that are only similar to the query, which take longer to find. */
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
  if (top.bar > RANK.inside) addInside(scope, query, top);
  if (top.bar > RANK.parameter) addParameters(sources, query, top, service);
  const isNamed = top.best < RANK.pasted;
  if (top.size < ENOUGH && !isNamed && !byLettersOnly)
    addResembling(sources, scope, query, top, limit, service);
  return top.items;
}

/** Adds entries that are similar in words or letters. A single name is first treated as a typo. */
function addResembling(
  sources: Sources,
  scope: NameScope,
  query: Query,
  top: TopList<number>,
  limit: number,
  service: number | undefined,
): void {
  const hadNames = top.size > 0;
  if (!/\s/.test(query.text)) {
    // A name that contains the letters may itself be misspelled, so names one typo away follow it.
    const maxEdits = hadNames ? 1 : undefined;
    const hasNames = addSimilar(scope, query, top, maxEdits);
    addSimilarParameters(sources, query, top, service, maxEdits);
    if (hasNames || hadNames) return;
  }
  const holdsAll = addByWords(sources, query, scope.accepts, top, limit, hadNames);
  if (!holdsAll && !hadNames && !query.isChinese) addSimilar(scope, query, top);
  if (top.size === 0) addNearest(scope, query, top);
}
