import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const STEP = join(import.meta.dirname, 'step.ts');

/** The time, memory and output of a step. */
export interface Step {
  seconds: number;
  /** The peak memory of its process, in MiB. */
  megabytes: number;
  failed: boolean;
  text: string;
}

/** Crawls a site into a cache in a separate process; `null` if it was killed. */
export function runCrawl(
  baseUrl: string,
  cache: string,
  options: { rate?: number; concurrency?: number } = {},
  killAfterMs?: number,
): Promise<Step | null> {
  const { rate = 0, concurrency = 8 } = options;
  const command = {
    baseUrl,
    cache,
    rate: `${rate}`,
    concurrency: `${concurrency}`,
    refresh: false,
  };
  return runStep('crawl', command, killAfterMs);
}

/** Builds content from a cache in a separate process. */
export async function runBuild(cache: string, content: string): Promise<Step> {
  const step = await runStep('build', { cache, content, factsOnly: false, allowRemovals: false });
  if (!step) throw new Error('a build was killed');
  return step;
}

async function runStep(name: string, command: object, killAfterMs?: number): Promise<Step | null> {
  const child = spawn(process.execPath, [STEP, name, JSON.stringify(command)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  clearTimeout(timer);
  return output === '' ? null : JSON.parse(output);
}
