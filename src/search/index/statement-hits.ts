import { type Hit, narrowedRank } from '../query/hit.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import type { StatementHit } from '../statements/statement-search.ts';
import type { Sources } from './sources.ts';

/** A statement that is as like the query says the same. */
const SAME = 0.75;
/** Statements that are less like the query are left out. */
const MIN_LIKENESS = 0.3;
/** How much nearer an entry comes whose words match too. */
const BOTH = 0.6;

/**
 * Adds the codes whose statement on the China site is like a query in Chinese, and moves up hits that have words of it:
 * a statement that says the same leads.
 */
export function withStatements(sources: Sources, query: Query, hits: readonly Hit[]): Hit[] {
  const { statements, directory } = sources;
  if (!statements || !query.isChinese) return [...hits];
  const text = sources.terms()?.simplify(query.text) ?? query.text;
  const stated = new Map(statements.find(text).map((hit) => [hit.entry, hit]));
  const moved = hits.map((hit) => {
    const said = stated.get(hit.entry);
    return said ? { ...hit, rank: movedRank(hit.rank, said) } : hit;
  });
  const service = hits.find((hit) => hit.service !== undefined)?.service;
  const added = [...stated.values()].flatMap((said): Hit[] => {
    const { entry, likeness } = said;
    if (likeness < MIN_LIKENESS) return [];
    const rank = rankOf(likeness) - directory.bonusOf(entry);
    const isOwn = service !== undefined && directory.belongsTo(entry, service);
    return [isOwn ? { entry, service, rank: narrowedRank(rank, query) } : { entry, rank }];
  });
  return [...moved, ...added];
}

function rankOf(likeness: number): number {
  return likeness >= SAME ? RANK.phrase + 1.1 - likeness : RANK.words + 1 - likeness;
}

function movedRank(rank: number, { coverage }: StatementHit): number {
  if (Math.floor(rank) !== RANK.words) return rank;
  return RANK.words + (rank - RANK.words) * (1 - BOTH * coverage);
}
