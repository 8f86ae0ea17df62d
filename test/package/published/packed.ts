import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Packs the built catalog as it would be published, into a folder, and gives the tarball's path.
 * @throws {Error} with what npm said, when it cannot be packed.
 */
export function packCatalog(folder: string): string {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}\n${stderr}`);
  const [{ filename }] = JSON.parse(stdout);
  return join(folder, filename);
}
