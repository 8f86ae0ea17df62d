import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../../text/compare-text.ts';

const PACKAGE_FOLDER = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/;
const LICENSE_FILE = /^(licen[cs]e|copying)(-mit)?(\.(md|txt))?$/i;

/**
 * The license of each package that some of the files come from, by name.
 * @throws {Error} when a package has no license file: it must not be published in a bundle.
 */
export function renderLicenses(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => PACKAGE_FOLDER.exec(file)?.[1] ?? []));
  const notices = new Map([...folders].map(readNotice));
  const sorted = [...notices].sort(([one], [other]) => compareText(one, other));
  return [
    'The command tcerr contains code of these packages, under the licenses below.\n',
    ...sorted.map(([title, text]) => `${'-'.repeat(72)}\n${title}\n\n${text.trim()}\n`),
  ].join('\n');
}

function readNotice(folder: string): [title: string, text: string] {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((path) => LICENSE_FILE.test(path));
  if (!file) throw new Error(`${name} has no license file, so the command must not contain it`);
  return [`${name} ${version} (${license})`, readFileSync(join(folder, file), 'utf8')];
}
