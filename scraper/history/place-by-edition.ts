import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where revisions from before there were editions keep the international layers, and their place now. */
const MOVED = [
  ['pages', 'international/pages'],
  ['definitions', 'international/definitions'],
  ['products.json', 'reviewed/products.json'],
  ['manifest.json', 'international/manifest.json'],
] as const;

/**
 * Moves the files of a content folder that an older revision contains to the places of an edition. A
 * folder that already has the layout of editions stays as it is.
 */
export function placeByEdition(folder: string): void {
  if (!existsSync(join(folder, 'manifest.json'))) return;
  for (const [from, to] of MOVED) {
    if (!existsSync(join(folder, from))) continue;
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
  }
}
