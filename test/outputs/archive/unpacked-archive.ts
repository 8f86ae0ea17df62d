import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';

const OPENER =
  /<script src="((?:\.\.\/)*)(packs\/\d+\.js)"><\/script><script [^>]*data-at="(\d+)">/;

/** The offline archive, unpacked: its files in memory, and what its pages are in a browser. */
export class UnpackedArchive {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly #packs = new Map<string, readonly string[]>();

  constructor(zipPath: string) {
    const entries = Object.entries(unzipSync(readFileSync(zipPath)));
    this.files = new Map(entries.map(([path, bytes]) => [`/${path}`, Buffer.from(bytes)]));
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

  /** The HTML of every page, by path, with what its pack puts into the frame. */
  pages(frame: string): Map<string, string> {
    const paths = [...this.files.keys()].filter((path) => path.endsWith('.html'));
    return new Map(paths.map((path) => [path, this.#pageAt(path, frame)]));
  }

  #pageAt(path: string, frame: string): string {
    const html = String(this.files.get(path));
    const [, up, pack = '', at] = OPENER.exec(html) ?? [];
    if (up === undefined) return html;
    const main = this.#packAt(pack)[Number(at)];
    if (main === undefined) throw new Error(`${path}: ${pack} has no page ${at}`);
    return html + frame.replaceAll('{up}', up).replace('{main}', () => main);
  }

  #packAt(pack: string): readonly string[] {
    const known = this.#packs.get(pack);
    if (known) return known;
    const window: { tcerrPages?: string[] } = {};
    runInNewContext(String(this.files.get(`/${pack}`)), { window });
    const pages = window.tcerrPages ?? [];
    this.#packs.set(pack, pages);
    return pages;
  }
}
