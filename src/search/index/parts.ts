import type { Topic } from '../words/explaining-pages.ts';

/**
 * The index as it is stored: four JSON texts, of which the first alone answers exact, partial and
 * misspelt names. Paths, words and orders that follow from the names are not stored but made on
 * loading, which is quicker than to fetch them.
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
}

/** Raised when a reader of the previous format could misread a part. */
export const PART_FORMAT = 1;

/** In the places of a code: the common list. Other places of a code are indexes of services. */
export const COMMON_PLACE = -1;

/** The names of codes and actions, each once, front-coded in the order of their folded form. */
export interface NamesPart {
  format: number;
  /** Each service's id, followed by the names of its product. */
  services: string[][];
  /** Each service version: the index of its service, and its API version. */
  versions: [service: number, apiVersion: string][];
  codes: string;
  /** For each code, the services it belongs to, and {@link COMMON_PLACE}. */
  codePlaces: number[][];
  actions: string;
  /** For each action name, indexes of versions; −1 − s where only the permissions of s name it. */
  actionPlaces: number[][];
}

/** What the names mean, in the order of the names, and the pages that explain. */
export interface DescriptionsPart {
  format: number;
  /** For each code, all wordings. */
  codes: string[][];
  /** For each action name, one text a place, `''` where there is none. */
  actions: string[][];
  /** In the order in which they are offered; left out where there are none. */
  topics?: Topic[];
}

/** The input parameters of actions. */
export interface ParametersPart {
  format: number;
  /** Distinct names, coded like the names of codes. */
  names: string;
  /** For each place of each action, in order: the indexes of its parameters' names. */
  ofActionPlaces: number[][];
}

/** The data types of service versions. */
export interface TypesPart {
  format: number;
  /** For each version, the names of its types, coded like the names of codes; takes less than each name once. */
  ofVersions: string[];
}

/**
 * Reads a part.
 * @throws {SyntaxError} when the text is not JSON.
 * @throws {RangeError} when it was written in another format.
 */
export function readPart<Part extends { format: number }>(json: string): Part {
  const part: Part = JSON.parse(json);
  if (part?.format !== PART_FORMAT)
    throw new RangeError(`a search index of format ${part?.format}, not ${PART_FORMAT}`);
  return part;
}
