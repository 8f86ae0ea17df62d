import type { Action } from '../schema/facts/action.ts';
import { wordsOf } from '../text/words.ts';

/** A parameter that a code is probably about. */
export interface LikelyParameter {
  name: string;
  /** One action that takes it and returns the code. */
  action: Action;
  /** How many of the actions that return the code take it. */
  actions: number;
}

/** How many a page shows. */
const COUNT = 4;

/** Words of a code that say what is wrong, not what it is wrong with. */
const STATES = new Set(
  'a already an and are at be been bound busy by can cannot conflict contain count deny denied deleted disabled duplicate duplicated empty enabled err error exceed exceeded exceeds exist existed existing exists expired fail failed failure for format forbidden found full get has have illegal in incorrect insufficient invalid is large limit limited long lost malformed match mismatch missing must no none not null of on only operation out over param parameter parameters permission range reached repeat repeated required same set short small support supported the to too unable unavailable unauthorized undefined unknown unsupported use used value values verify with wrong'.split(
    ' ',
  ),
);

/** Words behind the thing that a parameter is about. */
const HANDLES = new Set(['id', 'ids', 'name', 'names', 'list', 'set', 'uin', 'key', 'value']);

/** Things so common that a code is about them only when it names nothing else. */
const COMMON_THINGS = new Set(['type', 'status', 'region', 'limit', 'offset', 'filter', 'order']);

/** Codes say account where parameters say user, and the other way round. */
const SYNONYMS = new Map([
  ['account', 'user'],
  ['user', 'account'],
]);

/**
 * The parameters whose names the words of the code contain, among those of the actions that return it:
 * `UserName` and `AccountName` of `InvalidParameterValue.AccountNotExistError`. A guess from names
 * only, so show it as one. Best first; empty for a code that names nothing.
 */
export function likelyParameters(code: string, actions: readonly Action[]): LikelyParameter[] {
  const said = wordsOf(code.slice(code.indexOf('.') + 1));
  const thing = thingOf(code);
  if (thing.length === 0) return [];
  const found = new Map<string, LikelyParameter & { score: number }>();
  for (const action of actions) {
    for (const { name } of action.input) {
      const known = found.get(name);
      if (known) known.actions += 1;
      else found.set(name, { name, action, actions: 1, score: likeness(thing, said, name) });
    }
  }
  return [...found.values()]
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.actions - one.actions)
    .slice(0, COUNT)
    .map(({ name, action, actions: count }) => ({ name, action, actions: count }));
}

/** The words of the last segments that name a thing: `account` of `…AccountNotExistError`. */
function thingOf(code: string): string[] {
  const dot = code.indexOf('.');
  if (dot < 0) return [];
  return wordsOf(code.slice(dot + 1))
    .filter((word) => !STATES.has(word) && word.length > 1)
    .map(singular);
}

/**
 * The share of the thing's words in a parameter's name, if the name has no other words; else 0. A name
 * that is wholly in the code comes before others.
 */
function likeness(thing: readonly string[], said: readonly string[], name: string): number {
  const core = coreOf(name);
  if (core.length === 0 || !core.every((word) => names(thing, word))) return 0;
  if (core.every((word) => COMMON_THINGS.has(word)) && core.length < thing.length) return 0;
  const isSaid = wordsOf(name).every((word) => said.includes(word));
  return core.length / thing.length + (isSaid ? 1 : 0);
}

function names(thing: readonly string[], word: string): boolean {
  return thing.includes(word) || thing.includes(SYNONYMS.get(word) ?? word);
}

const cores = new Map<string, string[]>();

/** A parameter's words without those that say in which form the thing is given. */
function coreOf(name: string): string[] {
  const known = cores.get(name);
  if (known) return known;
  const words = wordsOf(name);
  const core = words.filter((word) => !HANDLES.has(word)).map(singular);
  const kept = core.length > 0 ? core : words;
  cores.set(name, kept);
  return kept;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word;
}
