import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The time of a script. */
export interface Cost {
  /** Seconds by the clock. */
  clock: number;
  /** Processor seconds of all its threads and of the programs that it started. */
  processor: number;
}

/**
 * Runs a script of `package.json` in a folder.
 * @throws {Error} with its output, if it fails.
 */
export async function runCounted(command: readonly string[], folder: string): Promise<Cost> {
  const start = performance.now();
  // The shell measures all programs below a command; Node measures only itself.
  const line = 'TIMEFORMAT="%U %S"; time "$@" 2>&1';
  const child = spawn('bash', ['-c', line, 'bash', process.execPath, '--run', ...command], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, times] = [gather(child.stdout), gather(child.stderr)];
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${printed()}`);
  const [user = Number.NaN, system = Number.NaN] = times().split(' ').map(Number);
  return { clock: (performance.now() - start) / 1000, processor: user + system };
}

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  return () => text;
}
