/** Attributes that hold an address, where the address is one of this site. */
const ADDRESS = /\s(href|src|action|data-base)="(\/[^"/][^"]*|\/)"/g;

/** The way from a page's folder up to the folder that holds all: empty, or `../` for each level. */
export function wayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/**
 * The file that an address of the site stands for: `/errors/#x` is `errors/index.html#x`. Of an
 * address outside the base, the part after its first slash.
 */
export function fileOfAddress(address: string, base: string): string {
  const local = address.slice(address.startsWith(base) ? base.length : 1);
  return local.replace(/(^|\/)(?=$|[?#])/, '$1index.html');
}

/**
 * HTML of a page in which every address of the site leads to the file itself, along `up` ({@link wayUp}).
 * What else leads somewhere, to another site or within the page, stays.
 * @param onFile is called with the file of each address, without query and anchor.
 */
export function withRelativeLinks(
  html: string,
  base: string,
  up: string,
  onFile: (file: string) => void,
): string {
  return html.replace(ADDRESS, (_, attribute: string, address: string) => {
    if (attribute === 'data-base') return ` data-base="${up}"`;
    const file = fileOfAddress(address, base);
    onFile(file.replace(/[?#].*/, ''));
    return ` ${attribute}="${up}${file}"`;
  });
}
