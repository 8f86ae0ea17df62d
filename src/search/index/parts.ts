import type { Edition } from '../../schema/facts/edition.ts';
import type { Glossary } from '../../schema/reviewed/glossary.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import type { ExplainingPage } from '../words/explaining-pages.ts';

/**
 * The stored index: six JSON texts. The first is enough to find exact, partial and misspelled names. Paths, words and
 * sort orders that follow from the names are not stored, because computing them is faster than fetching them.
 */
export interface IndexParts {
  /** JSON of {@link NamesPart}. */
  names: string;
  /** JSON of {@link DescriptionsPart}. */
  descriptions: string;
  /** JSON of {@link ParametersPart}. */
  parameters: string;
  /** JSON of {@link TypesPart}. */
  types: string;
  /** JSON of `StatementsPart`. */
  statements: string;
  /** JSON of {@link RemovedPart}. */
  removed: string;
}

/** Must be incremented if a reader of the previous format could misread a part. */
export const PART_FORMAT = 2;

/** The common list as a place of a code. Other places of a code are indexes of services. */
export const COMMON_PLACE = -1;

/** The names of codes and actions, each once, encoded in the order of their folded form. */
export interface NamesPart {
  format: number;
  /** The latest date that a source of the content states, `2026-08-21`; left out if none does. */
  updatedOn?: string;
  /** For each service, its id and the names of its product. */
  services: string[][];
  /** For each service, a letter of {@link SITE_LETTERS}; left out if all are of both sites. */
  serviceSites?: string;
  /** For each service version, the index of its service and its API version. */
  versions: [service: number, apiVersion: string][];
  codes: string;
  /** For each code, the indexes of its services, and {@link COMMON_PLACE}. */
  codePlaces: number[][];
  /** For each code, a letter of {@link SITE_LETTERS}; left out if all are of both sites. */
  codeSites?: string;
  actions: string;
  /** For each action name, indexes of versions; −1 − s if only the permissions of service s name it. */
  actionPlaces: number[][];
  /** The same letters for each place of each action, in order. */
  actionSites?: string;
}

/** The descriptions, in the order of the names, the explaining pages, and the glossary. */
export interface DescriptionsPart {
  format: number;
  /** For each code, all descriptions. */
  codes: string[][];
  /** For each action name, one text per place; `''` if there is none. */
  actions: string[][];
  /** For each code, a letter of {@link RETRY_LETTERS}, or a space if nothing is known; left out if nothing is. */
  retries?: string;
  /** In the order in which they are listed; left out if there are none. */
  explainingPages?: ExplainingPage[];
  /** The terms of the field, by which questions are read; left out if there are none. */
  glossary?: Glossary;
}

/** The sites by their letters; another letter is both. */
export const SITE_LETTERS: ReadonlyMap<string, readonly Edition[]> = new Map([
  ['i', ['international']],
  ['c', ['china']],
]);

/** The answers on retrying by their letters. */
export const RETRY_LETTERS: ReadonlyMap<string, RetryAnswer> = new Map([
  ['n', 'no'],
  ['b', 'backoff'],
  ['w', 'wait'],
  ['c', 'clock'],
  ['u', 'unclear'],
]);

/** The input parameters of actions. */
export interface ParametersPart {
  format: number;
  /** Distinct names, encoded like the names of codes. */
  names: string;
  /** For each place of each action, in order: the indexes of its parameters' names. */
  ofActionPlaces: number[][];
}

/** What only past releases had: an index of its own, which is searched besides. */
export interface RemovedPart {
  format: number;
  names: NamesPart;
  descriptions: DescriptionsPart;
}

/** The data types of service versions. */
export interface TypesPart {
  format: number;
  /** For each version, the encoded names of its types; this takes less space than listing each name once. */
  ofVersions: string[];
}

/**
 * Reads a part.
 * @throws {SyntaxError} if the text is not JSON.
 * @throws {RangeError} if the part has another format.
 */
export function readPart<Part extends { format: number }>(json: string): Part {
  const part: Part = JSON.parse(json);
  if (part?.format !== PART_FORMAT)
    throw new RangeError(`a search index of format ${part?.format}, not ${PART_FORMAT}`);
  return part;
}
