import { spawnSync } from 'node:child_process';
import { median } from '../median.ts';

const ROUNDS = 15;

/** Milliseconds that statements of an ES module take in a process of their own, without its start. */
export function coldMs(statements: string): number {
  const program = `const start = performance.now();
    ${statements};
    process.stdout.write(String(performance.now() - start));`;
  const args = ['--input-type=module', '--eval', program];
  return median(Array.from({ length: ROUNDS }, () => Number(run(args))));
}

/** Milliseconds that Node takes from its start to its end with these arguments. */
export function startMs(args: readonly string[]): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      run(args);
      return performance.now() - start;
    }),
  );
}

/** @throws {Error} with what was printed, when the process fails. */
function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}
