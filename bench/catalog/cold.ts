import { spawnSync } from 'node:child_process';

/** Times statements of an ES module, in milliseconds, in a process of their own, without its start. */
export function coldMs(statements: string): () => number {
  const program = `const start = performance.now();
    ${statements};
    process.stdout.write(String(performance.now() - start));`;
  return () => Number(run(['--input-type=module', '--eval', program]));
}

/** Times Node with these arguments, in milliseconds, from its start to its end. */
export function startMs(args: readonly string[]): () => number {
  return () => {
    const start = performance.now();
    run(args);
    return performance.now() - start;
  };
}

/** @throws {Error} with what was printed, when the process fails. */
function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}
