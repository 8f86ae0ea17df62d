import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { replacePath } from '../../content/disk/replace-path.ts';
import { EXPORTS, PARTS, type Part } from './parts.ts';
import { type Made, runParts } from './run-parts.ts';
import { runScript } from './run-script.ts';

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
  return replacePath(join(folder, EXPORTS), (exports) => {
    mkdirSync(exports);
    return runParts(PARTS, availableParallelism(), run, onMade);
  });
}
