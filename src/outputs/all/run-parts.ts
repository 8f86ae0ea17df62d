import PQueue from 'p-queue';
import type { Part } from './parts.ts';

/** A part that has been made. */
export interface Made {
  part: Part;
  seconds: number;
  /** What its command printed. */
  output: string;
}

/**
 * Makes parts, so many at once, each when the one that it comes after stands. Of those that wait, the first in the
 * list goes first. Once a part has failed no other is begun; those under way come to their end.
 * @param run makes one part, and gives what it printed.
 * @throws what `run` threw for the part that failed first.
 */
export async function runParts(
  parts: readonly Part[],
  atOnce: number,
  run: (part: Part) => Promise<string>,
  onMade: (made: Made) => void = () => undefined,
): Promise<Made[]> {
  const queue = new PQueue({ concurrency: atOnce });
  const failures: unknown[] = [];
  const made: Made[] = [];
  const make = async (part: Part) => {
    if (failures.length > 0) return;
    const start = performance.now();
    try {
      const output = await run(part);
      const one = { part, seconds: (performance.now() - start) / 1000, output };
      made.push(one);
      onMade(one);
    } catch (error) {
      failures.push(error);
    }
  };
  const ends = new Map<string, Promise<void>>();
  for (const [at, part] of parts.entries()) {
    const { name, after } = part;
    const begin = async () => {
      if (after !== undefined) await ends.get(after);
      await queue.add(() => make(part), { priority: -at });
    };
    ends.set(name, begin());
  }
  await Promise.all(ends.values());
  if (failures.length > 0) throw failures[0];
  return made;
}
