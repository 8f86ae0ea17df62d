import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Lets `make` create a file or a folder at a temporary path, then moves it to its place. The earlier
 * one stays until the new one is complete; if `make` fails, it stays for good and nothing is left over.
 */
export async function replacePath<T>(
  path: string,
  make: (temporary: string) => T | Promise<T>,
): Promise<T> {
  const target = resolve(path);
  mkdirSync(dirname(target), { recursive: true });
  const workspace = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const made = join(workspace, 'new');
    const result = await make(made);
    if (existsSync(target)) renameSync(target, join(workspace, 'old'));
    renameSync(made, target);
    return result;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
