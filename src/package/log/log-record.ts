/** A word in a log that may be a code. */
export interface CodeMention {
  readonly code: string;
  /** Whether a label marks it as the code: `Code=X`. */
  readonly isLabelled: boolean;
  /** The line where it begins, counted from 1. */
  readonly line: number;
}

/** A code in a log with its request id; `undefined` where none is named. */
export interface Sighting extends CodeMention {
  readonly requestId: string | undefined;
}

type Item = CodeMention | { readonly requestId: string };

/** A record that is larger or deeper is continued as another: running text may leave braces open. */
const MAX_DEPTH = 200;
const MAX_ITEMS = 1_000;

/**
 * One record of a log: a line, or what belongs together on several lines. It receives its codes
 * and request ids in order, and reports each code with its request.
 *
 * A code belongs to a request that is named in the innermost braces around it or, if these name none,
 * in the braces around those. If these name several, it belongs to the next one after the code or, where
 * ids come first, to the last one before it.
 */
export class LogRecord {
  #frames: Item[][] = [[]];
  #sightings: Sighting[] = [];
  readonly #take: (sighting: Sighting) => void;

  /** `take` receives the sightings when a record ends. */
  constructor(take: (sighting: Sighting) => void) {
    this.#take = take;
  }

  /** Whether braces are open. */
  get isOpen(): boolean {
    return this.#frames.length > 1;
  }

  /** Whether it contains nothing. */
  get isEmpty(): boolean {
    return !this.isOpen && this.#sightings.length === 0 && this.#frames[0]?.length === 0;
  }

  /** Whether it contains a code. */
  get hasCode(): boolean {
    return this.#sightings.length > 0 || this.#frames.some((items) => !items.every(isRequest));
  }

  /** What it needs for a pair, if it contains only codes or only request IDs; else `undefined`. */
  get needs(): 'code' | 'request' | undefined {
    const [items = []] = this.#frames;
    if (this.isOpen || this.#sightings.length > 0 || items.length === 0) return undefined;
    if (items.every(isRequest)) return 'code';
    return items.some(isRequest) ? undefined : 'request';
  }

  open(): void {
    if (this.#frames.length === MAX_DEPTH) this.end();
    this.#frames.push([]);
  }

  close(): void {
    this.#closeFrame();
    this.#bound();
  }

  add(item: Item): void {
    this.#frames.at(-1)?.push(item);
    this.#bound();
  }

  /**
   * Ends the record. Codes with a label overrule those that only have the shape of one, and a code
   * counts once for each request.
   */
  end(): void {
    if (this.isEmpty) return;
    while (this.isOpen) this.#closeFrame();
    const sightings = [...this.#sightings, ...pair(this.#frames[0] ?? [])];
    this.#frames = [[]];
    this.#sightings = [];
    const hasLabel = sightings.some(({ isLabelled }) => isLabelled);
    for (const sighting of eachOnce(sightings))
      if (sighting.isLabelled || !hasLabel) this.#take(sighting);
  }

  /** What lacks its counterpart is left to the braces around it. */
  #closeFrame(): void {
    const items = this.#frames.pop() ?? [];
    if (this.#frames.length === 0) this.#frames.push([]);
    const isPaired = items.some(isRequest) && !items.every(isRequest);
    if (isPaired) this.#sightings.push(...pair(items));
    else this.#frames.at(-1)?.push(...items);
  }

  #bound(): void {
    const items = this.#frames.at(-1)?.length ?? 0;
    if (items >= MAX_ITEMS || this.#sightings.length >= MAX_ITEMS) this.end();
  }
}

function pair(items: readonly Item[]): Sighting[] {
  const [first] = items;
  const idsComeFirst = first !== undefined && isRequest(first);
  let before: string | undefined;
  const waiting: CodeMention[] = [];
  const sightings: Sighting[] = [];
  for (const item of items) {
    if (!isRequest(item)) {
      if (idsComeFirst) sightings.push({ ...item, requestId: before });
      else waiting.push(item);
      continue;
    }
    before = item.requestId;
    for (const mention of waiting.splice(0)) sightings.push({ ...mention, requestId: before });
  }
  return [...sightings, ...waiting.map((mention) => ({ ...mention, requestId: before }))];
}

function isRequest(item: Item): item is Extract<Item, { requestId: string }> {
  return 'requestId' in item;
}

function eachOnce(sightings: readonly Sighting[]): Sighting[] {
  const seen = new Set<string>();
  return sightings.filter(({ code, isLabelled, requestId = '' }) => {
    const key = `${isLabelled} ${code} ${requestId}`;
    return !seen.has(key) && seen.add(key);
  });
}
