import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file next to its place and renames it, so that no reader ever sees a part of it. Creates
 * the folder. If writing fails, the earlier file stays and nothing is left over.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.part`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
