import { setImmediate as turn } from 'node:timers/promises';
import { PARTS, type Part } from '../../src/outputs/all/parts.ts';
import { runParts } from '../../src/outputs/all/run-parts.ts';

/**
 * The time of all parts on this many idle processors, in the order in which they are built, if each takes `secondsOf`
 * on one processor.
 */
export async function timeOn(
  processors: number,
  secondsOf: (part: Part) => number,
): Promise<number> {
  let now = 0;
  let under: { end: number; finish: (output: string) => void }[] = [];
  const run = (part: Part) =>
    new Promise<string>((finish) => under.push({ end: now + secondsOf(part), finish }));
  let going = true;
  const all = runParts(PARTS, processors, run).then(() => {
    going = false;
  });
  while (going) {
    await turn();
    const [next, ...others] = under.toSorted((one, other) => one.end - other.end);
    if (!next) continue;
    under = others;
    now = next.end;
    next.finish('');
  }
  await all;
  return now;
}
