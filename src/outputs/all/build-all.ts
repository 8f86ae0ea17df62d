import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { EXPORTS_PART, PARTS, type Part } from './parts.ts';
import { type Made, runParts } from './run-parts.ts';
import { runScript } from './run-script.ts';

const EXPORTS = 'dist/exports';

/**
 * Makes every output of a project folder below its `dist`: catalog, site, what is packed of the site, and the exports
 * (`dist/exports`). What needs nothing of one another is made side by side, as many as there are processors.
 * @param run makes one part.
 * @throws {OutputError} when a part fails: it and what was not begun stay as they stood, and so do all exports.
 */
export async function buildAll(
  folder: string,
  onMade?: (made: Made) => void,
  run = (part: Part) => runScript(part.command, folder),
): Promise<Made[]> {
  const part = join(folder, EXPORTS_PART);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  try {
    const made = await runParts(PARTS, availableParallelism(), run, onMade);
    rmSync(join(folder, EXPORTS), { recursive: true, force: true });
    renameSync(part, join(folder, EXPORTS));
    return made;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}
