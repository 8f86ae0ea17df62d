import type { RetryAnswer } from '../../../knowledge/retries/should-retry.ts';
import type { FixedBy } from '../advice.ts';
import { MARKS } from './meaning.ts';

/**
 * The codes of a layer, packed: a line a code, fields between tabs. The code; a letter for the retry, one
 * for each who can fix it; and, where they are contained, the HTTP statuses, the meaning, the fix, what to
 * wait for, and the place of its source among `sources`.
 */
export interface EncodedLayer {
  /** Empty in the root, which does not name them. */
  readonly sources: readonly string[];
  readonly lines: string;
}

/** The layers that are not API 3.0, by name: `cos`. */
export type EncodedLayers = Readonly<Record<string, EncodedLayer>>;

/** What is known about a code of a layer. */
export interface LayerAnswer {
  readonly code: string;
  /** One sentence; `null` where only `…/all` contains it. So is `fix`. */
  readonly meaning: string | null;
  readonly fix: string | null;
  readonly retry: RetryAnswer;
  /** Until what, where `retry` is `wait` and the sentences are contained. */
  readonly waitFor: string | null;
  /** The likeliest first. */
  readonly fixedBy: readonly FixedBy[];
  /** The HTTP statuses that come with it; empty where none is stated, and in the root. */
  readonly status: readonly number[];
  /** The public page or file that names the code; `null` where only `…/all` contains it. */
  readonly source: string | null;
}

/** Unpacks the codes of a layer, frozen. */
export function decodeLayer({ sources, lines }: EncodedLayer): ReadonlyMap<string, LayerAnswer> {
  const answers = lines.split('\n').map((line): [string, LayerAnswer] => {
    const [code = '', marks = '', status, meaning, fix, waitFor, source] = line.split('\t');
    const answer = {
      code,
      meaning: meaning || null,
      fix: fix || null,
      retry: retryOf(marks) ?? 'unclear',
      waitFor: waitFor || null,
      fixedBy: fixedByOf(marks),
      status: Object.freeze(status ? status.split(' ').map(Number) : []),
      source: sources[Number(source)] ?? null,
    };
    return [code, Object.freeze(answer)];
  });
  return new Map(answers);
}

/** The retry that marks begin with; `null` without marks. */
export function retryOf(marks: string): RetryAnswer | null {
  return MARKS.retry[marks[0] ?? ''] ?? null;
}

/** Who the other marks name, frozen. */
export function fixedByOf(marks: string): readonly FixedBy[] {
  return Object.freeze([...marks.slice(1)].flatMap((letter) => MARKS.fixedBy[letter] ?? []));
}
