import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';

const OPENER =
  /<script src="((?:\.\.\/)*)(bundles\/\d+\.js)"><\/script><script [^>]*data-at="(\d+)">/;

/** The files of an archive in memory, and its pages as a browser shows them. */
export class UnpackedArchive {
  /** By path in the only folder at the top. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly topFolders: ReadonlySet<string>;
  readonly #bundles = new Map<string, readonly string[]>();

  constructor(zipPath: string) {
    const entries = Object.entries(unzipSync(readFileSync(zipPath)));
    const split = (path: string) => path.indexOf('/');
    this.topFolders = new Set(entries.map(([path]) => path.slice(0, split(path))));
    this.files = new Map(
      entries.map(([path, bytes]) => [path.slice(split(path)), Buffer.from(bytes)]),
    );
  }

  /** Writes all files below a folder. */
  writeTo(folder: string): void {
    const made = new Set<string>();
    for (const [path, bytes] of this.files) {
      const file = join(folder, path);
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      made.add(dirname(file));
      writeFileSync(file, bytes);
    }
  }

  /** The HTML of every page, by path, with the content that its bundle puts into the frame. */
  pages(frame: string): Map<string, string> {
    const paths = [...this.files.keys()].filter((path) => path.endsWith('.html'));
    return new Map(paths.map((path) => [path, this.#pageAt(path, frame)]));
  }

  #pageAt(path: string, frame: string): string {
    const html = String(this.files.get(path));
    const [, up, bundle = '', at] = OPENER.exec(html) ?? [];
    if (up === undefined) return html;
    const main = this.#bundleAt(bundle)[Number(at)];
    if (main === undefined) throw new Error(`${path}: ${bundle} has no page ${at}`);
    return html + frame.replaceAll('{up}', up).replace('{main}', () => main);
  }

  #bundleAt(bundle: string): readonly string[] {
    const known = this.#bundles.get(bundle);
    if (known) return known;
    const window: { tcerrPages?: string[] } = {};
    runInNewContext(String(this.files.get(`/${bundle}`)), { window });
    const pages = window.tcerrPages ?? [];
    this.#bundles.set(bundle, pages);
    return pages;
  }
}
