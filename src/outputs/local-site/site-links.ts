/**
 * The file that an address of the site stands for: `/errors/#x` is `errors/index.html#x`. Of an
 * address outside the base, the part after its first slash.
 */
export function fileOfAddress(address: string, base: string): string {
  const local = address.slice(address.startsWith(base) ? base.length : 1);
  return local.replace(/(^|\/)(?=$|[?#])/, '$1index.html');
}

/** The addresses of the site that its pages hold: most stand on many pages, and each is read once. */
export class SiteLinks {
  readonly #base: string;
  readonly #files = new Map<string, string>();

  /** @param base what every address of the site begins with. */
  constructor(base: string) {
    this.#base = base;
  }

  /** As {@link fileOfAddress} gives it. */
  fileOf(address: string): string {
    const known = this.#files.get(address);
    if (known !== undefined) return known;
    const file = fileOfAddress(address, this.#base);
    this.#files.set(address, file);
    return file;
  }

  /** The files that were asked for, without query and anchor, in order. */
  files(): string[] {
    const files = Array.from(this.#files.values(), (file) => file.replace(/[?#].*/, ''));
    return [...new Set(files)].sort();
  }
}
