import type { ProductWords } from '../message-knowledge.ts';
import type { Found } from '../reading.ts';

const MAX_PLACES = 8;
/** What belongs to a path, an address or a longer name. */
const JOINS = /[\w/\\.@$-]/;

/** The only product that a text names; `null` where it names none or several. */
export function productNamed(text: string, names: ProductWords): Found | null {
  return onlyProduct(text, names, () => true);
}

/** The only one of some services that the words of a text fit. */
export function productHinted(
  text: string,
  hints: ProductWords,
  services: readonly string[],
): Found | null {
  if (services.length === 0) return null;
  return onlyProduct(text, hints, (service) => services.includes(service));
}

function onlyProduct(
  text: string,
  { any, words }: ProductWords,
  isPossible: (service: string) => boolean,
): Found | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  const longest = wordsIn(lower, any);
  if (longest.length === 0) return null;
  const hits: Found[] = [];
  for (const [word, service] of words) {
    if (!longest.some((one) => one.startsWith(word))) continue;
    const start = placeOf(lower, word);
    if (start >= 0 && isPossible(service))
      hits.push({ value: service, start, end: start + word.length });
  }
  // The name of one product can contain that of another.
  const own = hits.filter((hit) => !hits.some((other) => isWithin(hit, other)));
  const [first] = own;
  return first && own.every(({ value }) => value === first.value) ? first : null;
}

/** The different longest words that begin at the places of a text. */
function wordsIn(text: string, any: RegExp): string[] {
  const found = new Set<string>();
  any.lastIndex = 0;
  for (let match = any.exec(text); match; match = any.exec(text)) {
    found.add(match[0]);
    // A word may begin within another one.
    any.lastIndex = match.index + 1;
  }
  return [...found];
}

function placeOf(text: string, word: string): number {
  let at = text.indexOf(word);
  for (let count = 0; at >= 0 && count < MAX_PLACES; count += 1) {
    if (isWholeWord(text, at, word)) return at;
    at = text.indexOf(word, at + word.length);
  }
  return -1;
}

function isWholeWord(text: string, at: number, word: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.slice(at + word.length, at + word.length + 2);
  if (/^\w/.test(word) && JOINS.test(before)) return false;
  // A full stop ends a sentence, and a hyphen leads to the name of a model: `hunyuan-turbo`.
  if (/\w$/.test(word)) return !(/^[\w/\\@]/.test(after) || /^\.\w/.test(after));
  return true;
}

function isWithin(one: Found, other: Found): boolean {
  const isLonger = other.end - other.start > one.end - one.start;
  return isLonger && other.start <= one.start && one.end <= other.end;
}
