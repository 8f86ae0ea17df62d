/** Differences of many pairs, each distinct one once, with how often it occurs and where first. */
export class Differences {
  readonly #found = new Map<string, { count: number; example: string }>();
  #pairs = 0;

  /** Notes one pair of equal rank, such as two pages of one address, and what differs. */
  addPair(location: string, differences: Iterable<string>): void {
    this.#pairs += 1;
    for (const difference of differences) {
      const known = this.#found.get(difference);
      if (known) known.count += 1;
      else this.#found.set(difference, { count: 1, example: location });
    }
  }

  /** A line for each distinct difference, the most frequent first. */
  report(): string {
    const lines = [...this.#found]
      .sort(([, one], [, other]) => other.count - one.count)
      .map(([text, { count, example }]) => `${String(count).padStart(7)} × ${text}   (${example})`);
    return [`${this.#pairs} pairs compared, ${lines.length} distinct differences`, ...lines].join(
      '\n',
    );
  }
}

/** What one list has and the other has not, each item as often as it is missing, in general terms. */
export function* listDifferences(
  before: readonly string[],
  after: readonly string[],
): Generator<string> {
  const counts = new Map<string, number>();
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) - 1);
  for (const item of after) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const [item, count] of counts)
    if (count !== 0) yield `${count < 0 ? '-' : '+'} ${generalize(item).slice(0, 200)}`;
}

/** A text with names, numbers and slugs replaced, so that what differs in the same way is counted once. */
function generalize(text: string): string {
  return text
    .replace(/\/(services|errors|advice|assets)\/[^)"\s]*/g, '/$1/…')
    .replace(
      /\b[A-Z][A-Za-z0-9]*(?:[._][A-Za-z0-9_]+)+|\b[A-Z][a-z0-9]+[A-Z]\w*|\b[A-Z0-9]+_[A-Z0-9_]+\b/g,
      'Name',
    )
    .replace(/\d[\d,.:-]*/g, '9')
    .replace(/(?:`?Name`?(?: · )?(?:, )?){2,}/g, 'Names');
}

/** Where two JSON values differ, as paths without positions: `retry.evidence[].url: changed`. */
export function* valueDifferences(before: unknown, after: unknown, path = ''): Generator<string> {
  if (before === after) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const below = path === '' ? key : `${path}.${key}`;
      if (!(key in after)) yield `- ${below}`;
      else if (!(key in before)) yield `+ ${below}`;
      else yield* valueDifferences(before[key], after[key], below);
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) yield `${path}[]: another length`;
    for (const [at, item] of before.entries())
      if (at < after.length) yield* valueDifferences(item, after[at], `${path}[]`);
    return;
  }
  yield `${path}: changed`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
