/**
 * The file of an address of the site: `/errors/#x` is `errors/index.html#x`. For an address outside the base, the part
 * after its first slash.
 */
export function fileOfAddress(address: string, base: string): string {
  const local = address.slice(address.startsWith(base) ? base.length : 1);
  return local.replace(/(^|\/)(?=$|[?#])/, '$1index.html');
}

/** The addresses in the pages of the site. Most are on many pages; each is resolved once. */
export class SiteLinks {
  readonly #base: string;
  readonly #files = new Map<string, string>();

  /** @param base the beginning of every address of the site. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The file of an address, as {@link fileOfAddress} gives it. */
  fileOf(address: string): string {
    const known = this.#files.get(address);
    if (known !== undefined) return known;
    const file = fileOfAddress(address, this.#base);
    this.#files.set(address, file);
    return file;
  }

  /** The files of all resolved addresses, without query and anchor, sorted. */
  files(): string[] {
    const files = Array.from(this.#files.values(), (file) => file.replace(/[?#].*/, ''));
    return [...new Set(files)].sort();
  }
}
