import { join } from 'node:path';
import { stagedFor } from '../../content/disk/workspace-path.ts';

/** One of the project's outputs, built by an npm script in its own process. */
export interface Part {
  name: string;
  /** The script of `package.json` and its arguments. */
  command: readonly [script: string, ...args: string[]];
  /** The part that must be built before. */
  after?: string;
}

/** The folder of all exports. */
export const EXPORTS = 'dist/exports';

/** Every output, the slowest first. */
export const PARTS: readonly Part[] = [
  { name: 'site', command: ['build:site'] },
  { name: 'docset', command: ['build:docset'], after: 'site' },
  { name: 'archive', command: ['build:archive'], after: 'site' },
  { name: 'catalog', command: ['build:catalog'] },
  exported('sqlite', 'tcerr.sqlite'),
  exported('ndjson', 'tcerr.ndjson'),
  exported('csv', 'csv'),
];

function exported(format: string, name: string): Part {
  // Exports are built aside, and put in place together.
  const out = join(stagedFor(EXPORTS), name);
  return { name: format, command: ['export', '--', '--format', format, '--out', out] };
}
