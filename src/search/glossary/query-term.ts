/** A way to say a concept. */
export interface Alternative {
  /** The words of a phrase, all of which an entry contains. */
  readonly words: readonly string[];
  /** How well it matches what the query says, from 0 to 1. */
  readonly fit: number;
}

/** A concept in a query: an entry has it if it contains one of the alternatives. */
export interface ConceptTerm {
  readonly alternatives: readonly Alternative[];
  /** The services that it names, whose entries all have it. */
  readonly services: readonly string[];
  /** Whether it says little, so that an entry without it can be right. */
  readonly isVague: boolean;
  /** The number of plain words that the query says it with. */
  readonly wordCount: number;
}

/** A part of a query: a concept, or a word as it was typed. */
export type QueryTerm = string | ConceptTerm;

/** Whether an entry without the term can be right. */
export function isVague(term: QueryTerm): boolean {
  return typeof term !== 'string' && term.isVague;
}

/** Whether the term is the name of a service. */
export function namesService(term: QueryTerm): boolean {
  return typeof term !== 'string' && term.services.length > 0;
}

/** The number of words that terms were said with, except those that say little. */
export function wordCountOf(terms: readonly QueryTerm[]): number {
  const telling = terms.filter((term) => !isVague(term));
  return telling.reduce((sum, term) => sum + (typeof term === 'string' ? 1 : term.wordCount), 0);
}
