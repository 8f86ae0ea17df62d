import type { Concept, Glossary } from '../../schema/reviewed/glossary.ts';
import { textWords } from '../strings/text-words.ts';
import { cutText, type Piece } from './cut-text.ts';
import type { Alternative, QueryTerm } from './query-term.ts';

/** No English phrase of the glossary has more words. */
const MAX_PHRASE = 5;
/** More terms of a query are not searched. */
const MAX_TERMS = 12;
/** A Chinese word of this many characters says as much as two English ones. */
const TWO_WORDS = 4;
/** How well the first words of a concept match, and the others, which are less usual. */
const [FIRST_FIT, OTHER_FIT] = [0.95, 0.85];
const FIRST = 3;

/** The services by id, with what each is called. */
export type ServiceNames = Iterable<readonly [service: string, names: readonly string[]]>;

/** What a query says at one place. */
interface Found {
  readonly said: string;
  /** The numbers of concepts; empty for a word that the glossary lacks. */
  readonly concepts: readonly number[];
  readonly services: readonly string[];
  readonly wordCount: number;
}

/** Reads queries in English and Chinese by the concepts of the glossary and the names of services. */
export class TermReader {
  readonly #concepts: readonly Concept[];
  readonly #stopWords: ReadonlySet<string>;
  /** The numbers of concepts by word or phrase. */
  readonly #byWord = new Map<string, number[]>();
  readonly #services = new Map<string, string[]>();
  readonly #simplified: ReadonlyMap<string, string>;
  readonly #chinese: ReadonlySet<string>;
  readonly #longest: number;

  constructor({ concepts, stopWords, traditional: { from, to } }: Glossary, names: ServiceNames) {
    this.#concepts = concepts;
    this.#stopWords = new Set([...stopWords.en.map(keyOf), ...stopWords.zh]);
    this.#simplified = new Map(Array.from(from, (one, at) => [one, to[at] ?? one]));
    for (const [number, { en, zh }] of concepts.entries())
      for (const word of [...en.map(keyOf), ...zh]) addTo(this.#byWord, word, number);
    for (const [service, called] of names)
      for (const name of [service, ...called.map((one) => one.toLowerCase())])
        addTo(this.#services, name, service);
    this.#chinese = new Set([...stopWords.zh, ...this.#byWord.keys(), ...this.#services.keys()]);
    this.#longest = Math.max(...Array.from(this.#chinese, ({ length }) => length));
  }

  /** The text with a simplified character in place of each traditional one that the glossary knows. */
  simplify(text: string): string {
    return text.replace(/\p{Script=Han}/gu, (one) => this.#simplified.get(one) ?? one);
  }

  /** The terms of a text without stop words, each once, in order; those that name one concept are one. */
  read(text: string): QueryTerm[] {
    const pieces = cutText(this.simplify(text), this.#chinese, this.#longest);
    const found: Found[] = [];
    for (let at = 0; at < pieces.length; ) {
      const { said, length } = this.#longestAt(pieces, at);
      at += length;
      if (!this.#stopWords.has(said)) found.push(this.#lookUp(said, length));
    }
    return mergeAlike(found)
      .slice(0, MAX_TERMS)
      .map((same) => this.#termOf(same));
  }

  /** The longest known phrase at a place; a word, if there is none. */
  #longestAt(pieces: readonly Piece[], at: number): { said: string; length: number } {
    const { word = '', isChinese = false } = pieces[at] ?? {};
    if (isChinese) return { said: word, length: 1 };
    for (let length = MAX_PHRASE; length > 1; length--) {
      const phrase = pieces.slice(at, at + length);
      const said = keyOfWords(phrase.map((piece) => piece.word));
      const isWhole = phrase.length === length && phrase.every((piece) => !piece.isChinese);
      if (isWhole && this.#isKnown(said)) return { said, length };
    }
    const known = [word, ...stemsOf(word)].find((one) => this.#isKnown(one));
    return { said: known ?? keyOfWords([word]), length: 1 };
  }

  #isKnown(said: string): boolean {
    return this.#byWord.has(said) || this.#services.has(said) || this.#stopWords.has(said);
  }

  #lookUp(said: string, length: number): Found {
    const isLong = /\p{Script=Han}/u.test(said) && said.length >= TWO_WORDS;
    return {
      said,
      concepts: this.#byWord.get(said) ?? [],
      services: this.#services.get(said) ?? [],
      wordCount: isLong ? 2 : length,
    };
  }

  #termOf(same: readonly Found[]): QueryTerm {
    const [first] = same;
    const numbers = new Set(same.flatMap(({ concepts }) => concepts));
    const concepts = [...numbers].flatMap((number) => this.#concepts[number] ?? []);
    const services = same.flatMap((found) => found.services);
    if (concepts.length === 0 && services.length === 0) return first?.said ?? '';
    const named = concepts.flatMap(({ en }) => en.flatMap((word) => this.#idsCalled(word)));
    const said = same.map((found) => ({ words: found.said.split(' '), fit: 1 }));
    return {
      alternatives: [...said, ...concepts.flatMap(alternativesOf)],
      services: [...new Set([...services, ...named])],
      isVague: concepts.length > 0 && concepts.every(({ vague }) => vague),
      wordCount: same.reduce((sum, { wordCount }) => sum + wordCount, 0),
    };
  }

  /** The service with this id. */
  #idsCalled(word: string): string[] {
    return (this.#services.get(word) ?? []).filter((id) => id === word);
  }
}

function alternativesOf({ en }: Concept): Alternative[] {
  return en.map((word, at) => ({
    words: textWords(word),
    fit: at < FIRST ? FIRST_FIT : OTHER_FIT,
  }));
}

/** Groups what names the same concept: `403 forbidden` says one thing. */
function mergeAlike(found: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const one of found) {
    const group = groups.find((same) =>
      same.some(
        ({ said, concepts }) =>
          said === one.said || concepts.some((number) => one.concepts.includes(number)),
      ),
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** What a word may be a form of: `restarting` of `restart`, `deleted` of `delete`, `keys` of `key`. */
function stemsOf(word: string): string[] {
  const [, stem = ''] = /^(\w{3,})(?:ing|ed)$/.exec(word) ?? [];
  return [keyOfWords([word]), ...(stem === '' ? [] : [stem, `${stem}e`])];
}

/** The words of an English phrase, the last one as its singular. */
function keyOf(phrase: string): string {
  return keyOfWords(textWords(phrase));
}

function keyOfWords(words: readonly string[]): string {
  const text = words.join(' ');
  return /[^s]s$/.test(text) && text.length > 3 ? text.slice(0, -1) : text;
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
