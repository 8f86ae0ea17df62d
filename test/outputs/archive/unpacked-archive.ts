import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';

const OPENER = /<script src="((?:\.\.\/)*)page\.js" data-at="(\d+)\/(\d+)">/;

/** The files of an archive in memory, and its pages as a browser shows them. */
export class UnpackedArchive {
  /** By path in the only folder at the top. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly topFolders: ReadonlySet<string>;
  /** The different times at which files were written, as the archive states them: `1980-1-1 0:0:0`. */
  readonly dates: ReadonlySet<string>;
  readonly #bundles = new Map<string, readonly string[]>();

  constructor(zipPath: string) {
    const zip = readFileSync(zipPath);
    const entries = Object.entries(unzipSync(zip));
    this.dates = datesIn(zip);
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
    let pages: readonly string[] = [];
    const tcerrShow = (shown: readonly string[]) => {
      pages = shown;
    };
    runInNewContext(String(this.files.get(`/bundles/${bundle}.js`)), { tcerrShow });
    this.#bundles.set(bundle, pages);
    return pages;
  }
}

/** The dates in the central directory, where each file has a record of 46 bytes and three texts. */
function datesIn(zip: Buffer): Set<string> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const dates = new Set<string>();
  let at = zip.readUInt32LE(end + 16);
  while (at < end) {
    dates.add(dateOf(zip.readUInt32LE(at + 12)));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return dates;
}

/** A date as the zip format packs it into 32 bits, in steps of two seconds. */
function dateOf(bits: number): string {
  const day = [1980 + (bits >>> 25), (bits >>> 21) & 15, (bits >>> 16) & 31];
  return `${day.join('-')} ${[(bits >>> 11) & 31, (bits >>> 5) & 63, (bits & 31) * 2].join(':')}`;
}
