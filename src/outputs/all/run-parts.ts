import PQueue from 'p-queue';
import type { Part } from './parts.ts';

/** A part that has been built. */
export interface Made {
  part: Part;
  seconds: number;
  /** The output of its command. */
  output: string;
}

/**
 * Builds parts, at most `atOnce` at the same time and each after the part that it depends on, otherwise in the order
 * of the list. After a failure no other part is started; the running ones finish.
 * @param run builds one part and returns its output.
 * @throws the error that `run` threw first.
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
