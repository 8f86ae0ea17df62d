import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { smallMirror } from './small-mirror.ts';

/** Whether the copy of the site is absent, and what to say of a test that needs it. */
export const mirrorMissing = !existsSync('../shared/mirror/serve.mjs');
export const NEEDS_MIRROR = '(needs ../shared/mirror)';

/** What the mirror says that it contains. */
export interface Truth {
  pages: number;
  products: number;
  [figure: string]: number | { service: string; version: string; productId: number }[];
}

/** What the mirror saw of a crawler. */
export interface Stats {
  requests: number;
  notModified: number;
  disallowed: number;
  tooFast: number;
  faultsServed: number;
  maxConcurrent: number;
  maxPerSecond: number;
  userAgents: string[];
}

/** A running copy of the site. */
export interface Mirror {
  origin: string;
  truth(): Promise<Truth>;
  stats(): Promise<Stats>;
}

/** Starts a copy of a part of the site, which ends with the test. */
export async function startMirror(...options: string[]): Promise<Mirror> {
  const server = spawn(process.execPath, [await smallMirror(), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill());
  const [line] = await once(createInterface(server.stdout), 'line');
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  if (!origin) throw new Error(`the mirror says ${line} in place of its address`);
  const get = async (path: string) => (await fetch(`${origin}${path}`)).json();
  return { origin, truth: () => get('/__truth'), stats: () => get('/__stats') };
}
