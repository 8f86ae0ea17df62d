import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutputError } from '../../content/output-error.ts';
import { assertWholeSite } from '../../site/assemble/assert-whole-site.ts';
import { SHORT_FOLDER } from '../../text/paths.ts';
import type { SiteLinks } from './site-links.ts';

/** The page that a host serves for unknown addresses. */
const MISSING_PAGE = '404.html';

/** The files of the built site. Paths are relative to its folder, with `/`. */
export class BuiltSite {
  /** The beginning of every address of the site; ends in `/`. */
  readonly base: string;
  /** All pages except the one for unknown addresses and the short addresses, sorted: no page links to them. */
  readonly pages: readonly string[];
  readonly #folder: string;
  readonly #files: ReadonlySet<string>;

  /** @throws {OutputError} if the folder does not contain a built site, or a half-written one. */
  constructor(folder: string) {
    this.#folder = folder;
    assertWholeSite(folder);
    if (!existsSync(join(folder, 'index.html')))
      throw new OutputError(`${folder} contains no built site; run npm run build first`);
    const files = filesBelow(folder).sort();
    this.#files = new Set(files);
    this.pages = files.filter(
      (name) =>
        name.endsWith('.html') && name !== MISSING_PAGE && !`/${name}`.startsWith(SHORT_FOLDER),
    );
    const base = /\sdata-base="([^"]*)"/.exec(this.read('index.html'))?.[1];
    if (base === undefined) throw new OutputError(`${folder}/index.html lacks the search box`);
    this.base = base.endsWith('/') ? base : `${base}/`;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /**
   * The files that pages link to, except pages, sorted.
   * @throws {OutputError} if one does not exist.
   */
  linkedFiles(links: SiteLinks): string[] {
    const pages = new Set(this.pages);
    const files = links.files().filter((file) => !pages.has(file));
    const missing = files.find((file) => !this.has(file));
    if (missing !== undefined)
      throw new OutputError(`A page links to ${missing}, which does not exist`);
    return files;
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  readBytes(path: string): Buffer {
    return readFileSync(join(this.#folder, path));
  }
}

/** The paths of all files, read folder by folder: Node's recursive listing takes another system call per file. */
function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${path}${entry.name}/`) : [path + entry.name],
  );
}
