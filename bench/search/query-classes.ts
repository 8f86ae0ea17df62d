import type { SearchRecord } from '../../src/search/index/record.ts';
import { fold } from '../../src/search/strings/fold.ts';
import { textWords } from '../../src/search/strings/text-words.ts';
import { wordsOf } from '../../src/text/words.ts';
import type { CorpusRecord } from './corpus.ts';
import { Random } from './random.ts';

/** A query, and a test for right results. */
export interface TrialQuery {
  text: string;
  isRight: (record: SearchRecord) => boolean;
}

/** Queries of one kind, and the target shares of right results in first place and in the first five. */
export interface QueryClass {
  name: string;
  first: number;
  inFive: number;
  queries: TrialQuery[];
}

/** The number of queries per class, in Node and in the browser. */
export const QUERIES_PER_CLASS = 400;

const SEED = 20_240_601;

/** Words that say nothing about a subject, and parts of words such as `sub-user`. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or nor but if so not no as at by for from in into of off on out than to up with is are was were be been
  being has have had do does did can cannot could may might must shall should will would it its itself they them their
  there this that these those which who whose what when where while until because all any each both other more most few
  only own same such again just then too very here how why your you s t non`.split(/\s+/),
);

type Make = (record: CorpusRecord, random: Random) => TrialQuery | undefined;

/** This many queries of every class, generated from the records; the same for the same records. */
export function queryClasses(records: readonly CorpusRecord[], count: number): QueryClass[] {
  const errors = records.filter(({ kind }) => kind === 'error');
  const actions = records.filter(({ kind }) => kind === 'action');
  const taken = new Set(records.map(({ name }) => fold(name)));
  const ofErrors = (name: string, first: number, inFive: number, make: Make) =>
    sampleClass(name, first, inFive, errors, make, count);
  const ofActions = (name: string, make: Make) =>
    sampleClass(name, 0.98, 0.98, actions, make, count);
  return [
    ofErrors('exact code', 1, 1, ({ name }) => named(name, name)),
    ofErrors('wrong case', 1, 1, ({ name }) => folded(name.toLowerCase(), name)),
    ofErrors('12+ characters of it', 1, 1, beginning),
    ofErrors('sub-code', 1, 1, subCode),
    ofErrors('sub-code, words apart', 1, 1, subCodeWords),
    ofErrors('one typo', 0.97, 1, typo(taken)),
    ofErrors('six words of description', 0.94, 0.99, descriptionRow),
    ofErrors('four telling words', 0.94, 0.99, tellingWords),
    ofErrors('four words of the meaning', 0.95, 0.99, meaningWords(errors)),
    ofErrors('service and words', 0.98, 0.98, serviceWords),
    ofErrors('pasted response', 1, 1, pastedResponse),
    ofErrors('pasted log line', 1, 1, pastedLog),
    ofErrors('constant form', 1, 1, ({ name }) =>
      folded(name.toUpperCase().replaceAll('.', '_'), name),
    ),
    ofActions('action exact', ({ name }) => named(name, name)),
    ofActions('action partial', partialAction),
    ofActions('action spaced', ({ name }) => folded(wordsOf(name).join(' '), name)),
    ofActions('action typo', typo(taken)),
    ofActions('action partial, one typo', partialTypo(taken)),
  ];
}

/** A part of an action's name, from the beginning of a word, with a letter left out; never another known name. */
function partialTypo(taken: ReadonlySet<string>): Make {
  return (record, random) => {
    const part = partialAction(record, random);
    if (!part || part.text.length < 8) return undefined;
    const at = 1 + random.below(part.text.length - 2);
    const text = (part.text.slice(0, at) + part.text.slice(at + 1)).toLowerCase();
    return taken.has(fold(text)) ? undefined : { ...part, text };
  };
}

function sampleClass(
  name: string,
  first: number,
  inFive: number,
  records: readonly CorpusRecord[],
  make: Make,
  count: number,
): QueryClass {
  const random = new Random(SEED);
  const queries: TrialQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 20; tries++) {
    const query = make(random.pick(records), random);
    if (query) queries.push(query);
  }
  return { name, first, inFive, queries };
}

function named(text: string, name: string): TrialQuery {
  return { text, isRight: (record) => record.name === name };
}

/** Right for every name with the same letters: case and separators are ignored. */
function folded(text: string, name: string): TrialQuery {
  return { text, isRight: (record) => fold(record.name) === fold(name) };
}

function beginning({ name }: SearchRecord, random: Random): TrialQuery | undefined {
  if (name.length <= 12) return undefined;
  const text = name.slice(0, 12 + random.below(name.length - 12));
  return { text, isRight: (record) => record.name.startsWith(text) };
}

function subCode({ name }: SearchRecord): TrialQuery | undefined {
  const text = name.slice(name.indexOf('.') + 1);
  if (text === name || text === '') return undefined;
  return { text, isRight: (record) => `.${record.name}`.endsWith(`.${text}`) };
}

function subCodeWords({ name }: SearchRecord): TrialQuery | undefined {
  const text = wordsOf(name.slice(name.indexOf('.') + 1)).join(' ');
  if (!name.includes('.') || text === '') return undefined;
  return { text, isRight: (record) => fold(record.name).endsWith(fold(text)) };
}

/** One letter inserted, left out, replaced, or swapped with the next; never another known name. */
function typo(taken: ReadonlySet<string>): Make {
  return ({ name }, random) => {
    if (name.length < 8) return undefined;
    const at = 1 + random.below(name.length - 2);
    const letter = String.fromCharCode(97 + random.below(26));
    const [head, here, next, tail] = [
      name.slice(0, at),
      name[at],
      name[at + 1],
      name.slice(at + 2),
    ];
    const text = random.pick([
      `${head}${letter}${here}${next}${tail}`,
      `${head}${next}${tail}`,
      `${head}${letter}${next}${tail}`,
      `${head}${next}${here}${tail}`,
    ]);
    return taken.has(fold(text)) ? undefined : folded(text, name);
  };
}

function descriptionRow({ wordings }: CorpusRecord, random: Random): TrialQuery | undefined {
  const [text = ''] = wordings ?? [];
  const words = text.split(' ');
  if (words.length < 4 || text.length > 280) return undefined;
  const from = random.below(Math.max(1, words.length - 5));
  return describes(words.slice(from, from + 6), text);
}

function tellingWords({ wordings }: CorpusRecord): TrialQuery | undefined {
  const [text = ''] = wordings ?? [];
  const words = [...new Set(text.match(/[A-Za-z]{5,}/g))];
  return words.length < 4 || text.length > 280 ? undefined : describes(words.slice(0, 4), text);
}

/**
 * The four rarest words of one of a code's meanings, in their order; right for every code with this meaning, or with one
 * that has the same words in the same order, which no search can tell from it.
 */
function meaningWords(errors: readonly CorpusRecord[]): Make {
  const frequency = new Map<string, number>();
  for (const { meanings = [] } of errors)
    for (const word of new Set(meanings.flatMap(textWords)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return ({ meanings = [] }, random) => {
    if (meanings.length === 0) return undefined;
    const meaning = random.pick(meanings);
    const words = [...new Set(textWords(meaning))].filter((word) => !STOP_WORDS.has(word));
    const rarest = words.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    const picked = new Set(rarest.slice(0, 4));
    if (picked.size < 4) return undefined;
    const wanted = words.filter((word) => picked.has(word));
    const isRight = ({ descriptions }: SearchRecord) =>
      descriptions.some((text) => text === meaning || hasInOrder(textWords(text), wanted));
    return { text: wanted.join(' '), isRight };
  };
}

/** Whether words contain others in their order. */
function hasInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === wanted[at]) at++;
  return at === wanted.length;
}

/** Right for every record with this description or with the same words. */
function describes(words: string[], text: string): TrialQuery {
  const wanted = words.map(fold);
  return {
    text: words.join(' '),
    isRight: ({ descriptions }) =>
      descriptions.includes(text) ||
      descriptions.some((other) => wanted.every((word) => fold(other).includes(word))),
  };
}

function serviceWords({ name, services }: SearchRecord, random: Random): TrialQuery | undefined {
  const words = wordsOf(name.slice(name.indexOf('.') + 1)).slice(0, 3);
  if (words.length < 2) return undefined;
  const service = random.pick(services);
  return {
    text: `${service} ${words.join(' ')}`,
    isRight: (record) =>
      record.services.includes(service) &&
      words.every((word) => fold(`${record.name} ${record.descriptions.join(' ')}`).includes(word)),
  };
}

function pastedResponse({ name, wordings: [message = ''] = [] }: CorpusRecord): TrialQuery {
  const error = { Code: name, Message: message };
  const body = { Response: { Error: error, RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6' } };
  return named(JSON.stringify(body, null, 2), name);
}

function pastedLog({ name, wordings: [message = ''] = [] }: CorpusRecord): TrialQuery {
  return named(`[TencentCloudSDKException] code:${name} message:${message} requestId:a-1`, name);
}

function partialAction({ name }: SearchRecord, random: Random): TrialQuery | undefined {
  const starts = Array.from(name.matchAll(/[A-Z](?=[a-z])/g), ({ index }) => index).slice(1);
  if (starts.length === 0) return undefined;
  const text = name.slice(random.pick(starts));
  if (text.length < 5) return undefined;
  // A service may have the same name, which is right as well: `Organization`, `Domain`.
  const isService = ({ kind, name: other }: SearchRecord) =>
    kind === 'service' && other === text.toLowerCase();
  const words = (other: string) => ` ${wordsOf(other).join(' ')} `;
  return {
    text,
    isRight: (record) =>
      record.name.includes(text) || words(record.name).includes(words(text)) || isService(record),
  };
}
