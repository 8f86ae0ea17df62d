import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Counts } from '../../src/schema/facts/manifest.ts';

const MIRROR = '../shared/mirror/serve.mjs';

/** Why nothing can be measured; `undefined` if the copy of the site exists. */
export const mirrorMissing = existsSync(MIRROR) ? undefined : `${MIRROR} does not exist`;

/** The counts of content, each with its name in the mirror's own counts. */
const FIGURES: Partial<Record<keyof Counts, string>> = {
  services: 'services',
  serviceVersions: 'products',
  actions: 'actions',
  inputParameters: 'inputParameters',
  outputParameters: 'outputParameters',
  dataTypes: 'dataTypes',
  dataTypeMembers: 'dataTypeMembers',
  commonErrorCodes: 'commonErrorCodes',
  serviceErrorCodes: 'serviceErrorCodes',
  distinctErrorCodes: 'uniqueServiceErrorCodes',
  actionErrorCodes: 'actionErrorCodes',
  examples: 'examples',
};

/** A running copy of the site. */
export interface Mirror {
  origin: string;
  stats(): Promise<Record<string, number>>;
  truth(): Promise<Record<string, number>>;
  stop(): void;
}

/** Starts a copy of the site. */
export async function startMirror(options: readonly string[]): Promise<Mirror> {
  const server = spawn(process.execPath, [MIRROR, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(server.stdout), 'line');
  const origin = String(line).slice(String(line).indexOf('http'));
  const get = async (path: string) => (await fetch(`${origin}${path}`)).json();
  return {
    origin,
    stats: () => get('/__stats'),
    truth: () => get('/__truth'),
    stop: () => void server.kill(),
  };
}

/** The differences between content and the pages that a mirror serves, in words. */
export async function compareTruth(mirror: Mirror, content: string): Promise<string> {
  const truth = await mirror.truth();
  const { counts } = JSON.parse(readFileSync(join(content, 'international/manifest.json'), 'utf8'));
  const wrong = Object.entries(FIGURES)
    .filter(([figure, name]) => counts[figure] !== truth[name])
    .map(([figure, name]) => `${figure} ${counts[figure]} in place of ${truth[name]}`);
  return wrong.length === 0 ? 'the truth, exactly' : wrong.join(', ');
}
