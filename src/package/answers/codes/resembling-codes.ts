import type { SearchRecord } from '../../../search/index/record.ts';
import type { Explanation } from '../../library/index.ts';
import { openSearch } from '../catalog-data.ts';

/** A known code whose words resemble those of a text. */
export interface ResemblingCode {
  readonly code: string;
  /** What it means, in one sentence. */
  readonly meaning: string;
}

const MAX_CODES = 3;
/** The results of the search contain actions as well. */
const MAX_RESULTS = 30;
/** A longer text is a log or a stack and not a sentence. */
const MAX_LENGTH = 240;
const MIN_WORDS = 2;
/** How much of a word counts: endings differ. */
const STEM = 5;
const WORD = /[a-z]{4,}/g;
/** Words that any report of an error has. */
const COMMON = new RegExp(
  `^(?:${[
    'error|fail|inval|param|reque|respo|retur|code|messa|statu|opera|servi|tence|cloud',
    'pleas|check|this|that|with|from|have|been|does|when|what|canno',
  ].join('|')})`,
);

/**
 * The known codes of which names and meanings resemble a sentence in English, at most three, the nearest first; each
 * shares two telling words with it. Empty where a code or a known form of message is in the text, for other
 * interfaces, and for what is not a sentence.
 */
export async function resemblingCodes(
  text: string,
  { code, layer, likelyCodes, said }: Explanation,
): Promise<ResemblingCode[]> {
  const isOurs = layer === 'api-3.0' || layer === 'none';
  if (code !== null || !isOurs || likelyCodes.length > 0 || said?.says) return [];
  const sentence = text.trim();
  const words = tellingWords(sentence);
  if (words.size < MIN_WORDS || sentence.length > MAX_LENGTH || sentence.includes('\n')) return [];
  const index = await openSearch();
  await index.prepare();
  return index
    .search(sentence, { limit: MAX_RESULTS })
    .flatMap(({ record }) => resembling(record, words))
    .slice(0, MAX_CODES);
}

function resembling(
  { kind, name, descriptions: [meaning] }: SearchRecord,
  words: ReadonlySet<string>,
): ResemblingCode[] {
  if (kind !== 'error' || meaning === undefined) return [];
  const shared = [...tellingWords(meaning)].filter((word) => words.has(word));
  return shared.length < MIN_WORDS ? [] : [{ code: name, meaning }];
}

function tellingWords(text: string): Set<string> {
  const stems = Array.from(text.toLowerCase().matchAll(WORD), ([word]) => word.slice(0, STEM));
  return new Set(stems.filter((stem) => !COMMON.test(stem)));
}
