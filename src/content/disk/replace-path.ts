import { basename, join, resolve } from 'node:path';
import { Workspace } from './workspace.ts';
import { workspaceFor } from './workspace-path.ts';

/**
 * Lets `make` create a file or a folder at a temporary path, then moves it to its place. The earlier
 * one stays until the new one is complete; if `make` fails, it stays for good. What a run that was ended
 * has left over goes with the next one.
 * @throws {OutputError} if another run is making it.
 */
export async function replacePath<T>(
  path: string,
  make: (temporary: string) => T | Promise<T>,
): Promise<T> {
  const name = basename(resolve(path));
  using workspace = new Workspace(workspaceFor(path));
  const result = await make(join(workspace.staged, name));
  workspace.replace([name]);
  return result;
}
