import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The files with whole addresses that a build writes which knows the site's own, by path.
 * @param write writes a site's files below a folder, with the pages made by hand that it is given.
 * @param handMade the HTML of these pages, by path.
 */
export function addressedFiles(
  write: (folder: string, handMade: readonly string[]) => void,
  handMade: ReadonlyMap<string, string>,
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-outputs-'));
  try {
    for (const [path, html] of handMade) {
      const file = join(folder, path, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, html);
    }
    write(folder, [...handMade.keys()]);
    const names = readdirSync(folder).filter((name) => /\.(xml|txt)$/.test(name));
    return new Map(names.map((name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
