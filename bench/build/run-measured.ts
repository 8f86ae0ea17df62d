import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How long a process took, and how much memory it held at its most. */
export interface Run {
  seconds: number;
  /** 0 where the system does not tell. */
  peakBytes: number;
}

/**
 * Runs a program to its end in a folder.
 * @throws {Error} with what it printed, when it fails.
 */
export async function runMeasured(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<Run> {
  const start = performance.now();
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, 20);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${printed}`);
  return { seconds: (performance.now() - start) / 1000, peakBytes };
}

/** The high-water mark of a process, as Linux states it. */
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] =
      /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
