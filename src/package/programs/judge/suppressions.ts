import { EditDistance } from '../../../search/strings/edit-distance.ts';
import { isRuleId, RULES, type RuleId } from './rules.ts';

const COMMENT = /tcerr-ignore([\w-]*)((?:[ \t,:]{1,9}[A-Za-z][\w-]{0,60}){0,12})/g;
const PLACES = ['', '-next-line', '-file'];
/** The line of rules that are off in the whole file. */
const WHOLE_FILE = -1;
/** A name with more other letters is another word. */
const MAX_EDITS = 4;

/** A word in such a comment that names no rule. */
export interface UnknownRule {
  readonly name: string;
  readonly start: number;
  /** What is surely meant; `undefined` if no name is similar. */
  readonly meant: string | undefined;
}

/** Tells which findings the comments of a source turn off. */
export class Suppressions {
  /** The names that turn off nothing, because no rule has them. */
  readonly unknown: readonly UnknownRule[];
  /** By line, from 0: the rules that are off, or `all`. */
  readonly #lines = new Map<number, Set<RuleId | 'all'>>();

  /** Reads the comments: `tcerr-ignore`, `tcerr-ignore-next-line`, `tcerr-ignore-file`, and rules after them. */
  constructor(source: string, lineOf: (offset: number) => number) {
    const unknown: UnknownRule[] = [];
    this.unknown = unknown;
    if (!source.includes('tcerr-ignore')) return;
    for (const { 0: comment, index, 1: where = '', 2: words = '' } of source.matchAll(COMMENT)) {
      if (!PLACES.includes(where)) {
        const name = `tcerr-ignore${where}`;
        const meant = nearest(
          name,
          PLACES.map((place) => `tcerr-ignore${place}`),
        );
        unknown.push({ name, start: index, meant });
        continue;
      }
      const first = index + comment.length - words.length;
      const names = namesIn(words, first);
      const rules = names.flatMap(({ name }) => (isRuleId(name) ? name : []));
      unknown.push(...names.filter(({ name }) => !isRuleId(name)));
      const line =
        where === '-file' ? WHOLE_FILE : lineOf(index) + (where === '-next-line' ? 1 : 0);
      const off = this.#lines.get(line) ?? new Set();
      for (const rule of names.length > 0 ? rules : (['all'] as const)) off.add(rule);
      this.#lines.set(line, off);
    }
  }

  isOff(rule: RuleId, line: number): boolean {
    return [line, WHOLE_FILE].some((at) => {
      const off = this.#lines.get(at);
      return off !== undefined && (off.has('all') || off.has(rule));
    });
  }
}

/** The names of rules at the beginning of some words, also misspelled ones; a reason can follow. */
function namesIn(words: string, first: number): UnknownRule[] {
  const names: UnknownRule[] = [];
  for (const { 0: name, index } of words.matchAll(/[A-Za-z][\w-]*/g)) {
    const meant = nearest(name, Object.keys(RULES));
    if (meant === undefined && !/[-_]/.test(name)) break;
    names.push({ name, start: first + index, meant });
  }
  return names;
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const distance = new EditDistance();
  const written = name.toLowerCase();
  return known
    .map((one) => ({ one, edits: distance.between(written, one, MAX_EDITS) }))
    .filter(({ edits }) => edits <= Math.min(MAX_EDITS, name.length / 3))
    .sort((a, b) => a.edits - b.edits)[0]?.one;
}
