import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { EXPORTS_PART, PARTS, type Part } from './parts.ts';
import { type Made, runParts } from './run-parts.ts';
import { runScript } from './run-script.ts';

const EXPORTS = 'dist/exports';

/**
 * Builds every output of a project folder into its `dist`: catalog, site, archive, docset and exports (`dist/exports`).
 * Independent parts are built at the same time, one per processor.
 * @param run builds one part.
 * @throws {OutputError} if a part fails: it, the parts that were not started and all exports remain as they were.
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
