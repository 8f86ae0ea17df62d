import type { Steps } from './time-slices.ts';

/** Letters a–z and digits have a class each; everything else shares one. */
const CLASSES = 37;
const SIZE = 3;
const PAIRS = CLASSES ** (SIZE - 1);
/** The number of letters that one step of indexing covers. */
const CHUNK = 512;

/** Some runs of letters in a text, the last one first, and the number of their places. */
interface Choice {
  places: number;
  at: number;
  before?: Choice;
}

const NONE: Choice = { places: 0, at: 0 };
const IMPOSSIBLE: Choice = { places: Number.POSITIVE_INFINITY, at: 0 };

/**
 * An index of the places of each run of three letters in a text. Runs with the same beginning are next to each other,
 * so it also finds runs of two letters or one. Indexing half a million letters takes a few milliseconds.
 */
export class GramIndex {
  readonly #text: string;
  /** The index in `#places` of the first place of each run of three, in the order of the runs. */
  readonly #from = new Uint32Array(CLASSES ** SIZE + 1);
  readonly #places: Uint32Array;

  private constructor(text: string) {
    this.#text = text;
    this.#places = new Uint32Array(text.length);
  }

  /** Indexes a text. */
  static *make(text: string): Steps<GramIndex> {
    const index = new GramIndex(text);
    // The places are sorted by run with a counting sort.
    const from = index.#from;
    const runs = new Uint16Array(text.length);
    for (let begin = 0; begin < text.length; begin += CHUNK) {
      index.#count(runs, begin);
      yield;
    }
    for (let run = 1; run < from.length; run++)
      from[run] = (from[run] as number) + (from[run - 1] as number);
    const next = from.slice();
    for (let begin = 0; begin < text.length; begin += CHUNK) {
      index.#place(runs, next, begin);
      yield;
    }
    return index;
  }

  /** The places of a text, sorted if it has three letters or more. */
  find(text: string): number[] {
    return this.findNear(text, 0);
  }

  /**
   * Every place where a text may begin, except for some edits: the true beginning is at most `edits` letters away. The
   * text is split into one piece more than there are edits, with a letter left out between two pieces so that no edit
   * affects both. At least one piece must then be unchanged; it is found by its rarest run of letters. Empty if the
   * text is too short for the pieces.
   */
  findNear(text: string, edits: number): number[] {
    const size = Math.min(SIZE, Math.floor((text.length + 1) / (edits + 1)) - 1);
    if (size < 1) return [];
    const found: number[] = [];
    const runs = this.#rarestRuns(text, edits + 1, size);
    for (const [index, at] of runs.entries()) {
      const from = index === 0 ? 0 : at;
      const piece = text.slice(from, (runs[index + 1] ?? text.length + 1) - 1);
      const { first, end } = this.#range(text, at, size);
      for (let next = first; next < end; next++) {
        const begin = (this.#places[next] as number) - at;
        if (begin + from >= 0 && this.#text.startsWith(piece, begin + from)) found.push(begin);
      }
    }
    return found;
  }

  /** The beginnings of the `count` runs with the fewest places, with at least one letter between two runs. */
  #rarestRuns(text: string, count: number, size: number): number[] {
    // For each place, the best choice of runs that begin there or earlier.
    let choices: Choice[] = new Array(text.length - size + 1).fill(NONE);
    for (let round = 0; round < count; round++) {
      let best = IMPOSSIBLE;
      choices = choices.map((_, at) => {
        const before = round === 0 ? NONE : (choices[at - size - 1] ?? IMPOSSIBLE);
        const { first, end } = this.#range(text, at, size);
        const places = before.places + end - first;
        if (places < best.places) best = { places, at, before };
        return best;
      });
    }
    return startsOf(choices.at(-1));
  }

  /** Numbers and counts the runs that begin in a chunk of the text. Letters beyond the end count as signs. */
  #count(runs: Uint16Array, begin: number): void {
    const text = this.#text;
    const from = this.#from;
    const end = Math.min(begin + CHUNK, text.length);
    let run = runOf(text, begin, SIZE - 1);
    for (let place = begin; place < end; place++) {
      run = (run % PAIRS) * CLASSES + classOf(text.charCodeAt(place + SIZE - 1));
      runs[place] = run;
      from[run + 1] = (from[run + 1] as number) + 1;
    }
  }

  /** Adds the places of a chunk of the text to those of their runs. */
  #place(runs: Uint16Array, next: Uint32Array, begin: number): void {
    const places = this.#places;
    const end = Math.min(begin + CHUNK, runs.length);
    for (let place = begin; place < end; place++) {
      const run = runs[place] as number;
      const at = next[run] as number;
      places[at] = place;
      next[run] = at + 1;
    }
  }

  /** The range in `#places` of the places of a run. */
  #range(text: string, at: number, size: number): { first: number; end: number } {
    const run = runOf(text, at, size);
    const spread = CLASSES ** (SIZE - size);
    return {
      first: this.#from[run * spread] as number,
      end: this.#from[(run + 1) * spread] as number,
    };
  }
}

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}

/** The number of the run of `size` letters at a place. */
function runOf(text: string, at: number, size: number): number {
  let run = 0;
  for (let index = at; index < at + size; index++)
    run = run * CLASSES + classOf(text.charCodeAt(index));
  return run;
}

function startsOf(choice: Choice | undefined): number[] {
  return choice?.before ? [...startsOf(choice.before), choice.at] : [];
}
