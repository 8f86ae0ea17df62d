import { EditDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { SortedKeys } from './sorted-keys.ts';

/** A name, or the part of one behind a dot, that a query met. */
export interface KeyHit {
  /** The name's number. */
  entry: number;
  /** The name, or the part, folded. */
  key: string;
  /** Whether the key is a part. */
  isPart: boolean;
}

/** A piece of fewer letters stands in too many names. */
const MIN_PIECE = 3;
/** How many names are looked at that hold a piece of a text. */
const MAX_HOLDING_PIECE = 4_000;

/**
 * Names by their letters: which begin so, which hold it, which differ by a typo. All texts given
 * and kept are folded. There is no index of trigrams: names are so few that each can be held against
 * the query in two or three milliseconds, which finds every typo and takes no time to load.
 */
export class NameTable {
  readonly #keys: string[] = [];
  readonly #owners: number[] = [];
  readonly #wholeCount: number;
  readonly #sorted: SortedKeys;
  /** All folded names, each behind a line break, for a plain search through all of them. */
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #distance = new EditDistance();

  /** Lists of names that are in the order of their folded form load quicker. */
  constructor(names: readonly string[]) {
    const folded = names.map(fold);
    this.#wholeCount = names.length;
    this.#keys = folded.slice();
    this.#owners = Array.from(names, (_, entry) => entry);
    for (const [entry, name] of names.entries()) this.#addParts(name, entry);
    this.#sorted = new SortedKeys(this.#keys);
    this.#text = folded.join('\n');
    this.#starts = new Uint32Array(names.length);
    let start = 0;
    for (let entry = 0; entry < folded.length; entry++) {
      this.#starts[entry] = start;
      start += (folded[entry] as string).length + 1;
    }
  }

  /** Every key that begins with the text, exact ones first. */
  startingWith(text: string): KeyHit[] {
    return this.#sorted.startingWith(text).map((key) => this.#hit(key));
  }

  /** The names that hold the text, with where in the folded name it first stands; bounded. */
  containing(text: string, limit: number): { entry: number; at: number }[] {
    const hits: { entry: number; at: number }[] = [];
    let at = this.#text.indexOf(text);
    while (at >= 0 && hits.length < limit) {
      const entry = this.#entryAt(at);
      hits.push({ entry, at: at - (this.#starts[entry] as number) });
      const next = this.#starts[entry + 1];
      at = next === undefined ? -1 : this.#text.indexOf(text, next);
    }
    return hits;
  }

  /** The keys within some edits of the text, nearest first. */
  similar(text: string, maxEdits: number, accepts: (entry: number) => boolean) {
    const editsTo = (key: string) => this.#distance.between(text, key, maxEdits);
    return this.#near(accepts, editsTo, maxEdits);
  }

  /** The keys that go on behind something within some edits of the text, nearest first. */
  similarBeginnings(text: string, maxEdits: number, accepts: (entry: number) => boolean) {
    const editsTo = (key: string) => this.#distance.toBeginning(text, key, maxEdits);
    return this.#near(accepts, editsTo, maxEdits);
  }

  /**
   * The names that hold the text but for some edits, with where in the folded name it begins. None
   * when the text is so short that its pieces, of which one must be whole, stand everywhere.
   */
  similarInside(text: string, maxEdits: number, accepts: (entry: number) => boolean) {
    const nearest = new Map<number, { entry: number; at: number; edits: number }>();
    const compared = new Set<number>();
    const compare = (entry: number, at: number) => {
      const place = (this.#starts[entry] as number) + at;
      if (compared.has(place)) return;
      compared.add(place);
      const begins = (this.#keys[entry] as string).slice(at, at + text.length + maxEdits);
      const edits = this.#distance.toBeginning(text, begins, maxEdits);
      if (edits <= maxEdits && edits < (nearest.get(entry)?.edits ?? maxEdits + 1))
        nearest.set(entry, { entry, at, edits });
    };
    for (const { from, piece } of piecesOf(text, maxEdits + 1)) {
      for (const { entry, at } of this.containing(piece, MAX_HOLDING_PIECE)) {
        if (!accepts(entry)) continue;
        // Edits in front of the piece move it, so the text may begin a little before or behind.
        const shift = from === 0 ? 0 : maxEdits;
        for (let start = Math.max(0, at - from - shift); start <= at - from + shift; start++)
          compare(entry, start);
      }
    }
    return [...nearest.values()];
  }

  #near(accepts: (entry: number) => boolean, editsTo: (key: string) => number, maxEdits: number) {
    const hits: (KeyHit & { edits: number })[] = [];
    for (let key = 0; key < this.#keys.length; key++) {
      const edits = editsTo(this.#keys[key] as string);
      if (edits <= maxEdits && accepts(this.#owners[key] as number))
        hits.push({ ...this.#hit(key), edits });
    }
    return hits.sort((a, b) => a.edits - b.edits);
  }

  #hit(key: number): KeyHit {
    return {
      entry: this.#owners[key] as number,
      key: this.#keys[key] as string,
      isPart: key >= this.#wholeCount,
    };
  }

  #addParts(name: string, entry: number): void {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const part = fold(name.slice(dot + 1));
      if (part === '') continue;
      this.#keys.push(part);
      this.#owners.push(entry);
    }
  }

  #entryAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * Cuts a text into so many pieces that fewer edits must leave one of them whole. It is cut in two
 * ways, since a swap of neighbours may lie across a cut. None for a single piece or too short ones.
 */
function piecesOf(text: string, count: number): { from: number; piece: string }[] {
  const size = text.length / count;
  if (count < 2 || size < MIN_PIECE) return [];
  const cutAt = (index: number, off: number) =>
    index === 0 ? 0 : index === count ? text.length : Math.round(index * size) + off;
  return [0, 1].flatMap((off) =>
    Array.from({ length: count }, (_, index) => {
      const from = cutAt(index, off);
      return { from, piece: text.slice(from, cutAt(index + 1, off)) };
    }),
  );
}
