import type { QueryTerm } from '../glossary/query-term.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { fold } from '../strings/fold.ts';
import { TopList } from '../strings/top-list.ts';
import { closeness } from '../words/closeness.ts';
import type { Sources } from './sources.ts';

/** The number of entries that contain the words whose order is compared. */
const ORDERED = 100;
/** How close words are at most, if others of the query are between them. */
const ASKED = 0.95;

/** How much later other entries than codes come in the answer to a question. */
const OTHER_KIND = 0.2;

/** Entries that contain terms, and whether any contains all of them. */
interface Matching {
  readonly found: TopList<number>;
  readonly holdsAll: boolean;
}

/**
 * Adds the entries that contain the words of a query: as they were typed; if none does, without words that only ask; if
 * none does, by the concepts that the words mean, and with typos corrected. Returns whether any contains all of them.
 */
export function addByWords(
  sources: Sources,
  query: Query,
  accepts: (entry: number) => boolean,
  top: TopList<number>,
  limit: number,
  hadNames: boolean,
): boolean {
  const match = (terms: readonly QueryTerm[], maxCorrected?: number): Matching => {
    const found = new TopList<number>(Math.max(limit, ORDERED));
    const holdsAll = sources.words().addMatches(terms, accepts, found, maxCorrected);
    return { found, holdsAll };
  };
  const typed = matchTyped(query, match);
  if (typed.holdsAll) {
    for (const { value, rank } of typed.found.items)
      top.add(value, orderedRank(sources, query, value, rank));
    return true;
  }
  const terms = sources.terms()?.read(query.text) ?? [];
  const meant = match(terms, 0);
  const corrected = hadNames ? typed : match(query.words);
  const others = meant.holdsAll || query.isChinese ? [] : [corrected];
  for (const { found } of [meant, ...others])
    for (const { value, rank } of found.items) {
      // A question is about an error more often than about an action.
      const isError = sources.directory.kindOf(value) === 'error';
      top.add(value, isError ? rank : Math.min(rank + OTHER_KIND, Math.floor(rank) + 0.99));
    }
  return meant.holdsAll;
}

/** The entries that contain the words as typed: all, or those that say something about a subject. */
function matchTyped(
  { allWords, words }: Query,
  match: (terms: readonly QueryTerm[], maxCorrected: number) => Matching,
): Matching {
  const every = match(allWords, 0);
  return every.holdsAll || words.length === allWords.length ? every : match(words, 0);
}

/** Moves up an entry with a description that contains the words in their order, the closer together the more. */
function orderedRank(
  sources: Sources,
  { allWords, words }: Query,
  entry: number,
  rank: number,
): number {
  if (Math.floor(rank) !== RANK.words) return rank;
  const all = sources.descriptionsOf(entry).map((text) => {
    const folded = fold(text);
    return closeness(folded, allWords) || ASKED * closeness(folded, words);
  });
  const best = Math.max(0, ...all);
  if (best === 1) return rank - RANK.words + RANK.phrase;
  return RANK.words + (rank - RANK.words) * (1 - 0.9 * best);
}
