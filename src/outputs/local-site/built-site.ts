import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutputError } from '../../content/output-error.ts';
import type { SiteLinks } from './site-links.ts';

/** The page that a host serves for what is not there: nothing leads to it. */
const MISSING_PAGE = '404.html';

/** The site as it was built, to be packed. Paths are those of files below it, with `/`. */
export class BuiltSite {
  /** What every address of the site begins with; ends in `/`. */
  readonly base: string;
  /** Every page that an address leads to, in order. */
  readonly pages: readonly string[];
  readonly #folder: string;
  readonly #files: ReadonlySet<string>;

  /** @throws {OutputError} when the folder does not hold a built site. */
  constructor(folder: string) {
    this.#folder = folder;
    if (!existsSync(join(folder, 'index.html')))
      throw new OutputError(`${folder} holds no built site; run npm run build first`);
    const files = filesBelow(folder).sort();
    this.#files = new Set(files);
    this.pages = files.filter((name) => name.endsWith('.html') && name !== MISSING_PAGE);
    const base = /\sdata-base="([^"]*)"/.exec(this.read('index.html'))?.[1];
    if (base === undefined) throw new OutputError(`${folder}/index.html lacks the search box`);
    this.base = base.endsWith('/') ? base : `${base}/`;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /**
   * The files that pages lead to and that are no pages, in order.
   * @throws {OutputError} when the site lacks one.
   */
  linkedFiles(links: SiteLinks): string[] {
    const pages = new Set(this.pages);
    const files = links.files().filter((file) => !pages.has(file));
    const lost = files.find((file) => !this.has(file));
    if (lost !== undefined)
      throw new OutputError(`A page leads to ${lost}, which the site does not hold`);
    return files;
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  readBytes(path: string): Buffer {
    return readFileSync(join(this.#folder, path));
  }
}

/** The paths of all files: read folder by folder, for Node's own way asks the system once more for each. */
function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${path}${entry.name}/`) : [path + entry.name],
  );
}
