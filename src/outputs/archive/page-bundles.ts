import type { LocalPage } from '../local-site/local-page.ts';

/** The minimum length of the pages in a bundle, in characters: few files, each of which loads fast. */
const BUNDLE_LENGTH = 400_000;

interface Waiting {
  path: string;
  up: string;
  page: LocalPage;
}

type Add = (path: string, content: string) => void;

/**
 * Collects the contents of pages in bundles: scripts with many pages each, so that similar pages are compressed
 * together. Each page still has its own file at its own path, which loads the bundle.
 */
export class PageBundles {
  readonly #add: Add;
  #waiting: Waiting[] = [];
  #length = 0;
  #bundles = 0;

  constructor(add: Add) {
    this.#add = add;
  }

  /** The number of bundles that have been written. */
  get count(): number {
    return this.#bundles;
  }

  put(path: string, up: string, page: LocalPage): void {
    this.#waiting.push({ path, up, page });
    this.#length += page.main.length;
    if (this.#length >= BUNDLE_LENGTH) this.flush();
  }

  /** Writes the pages that are not in a bundle yet. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const bundle = String(this.#bundles);
    const contents = this.#waiting.map(({ page }) => JSON.stringify(page.main));
    this.#add(`bundles/${bundle}.js`, `tcerrShow([${contents.join(',\n')}])`);
    for (const [at, { path, up, page }] of this.#waiting.entries())
      this.#add(path, renderOpener(page, up, bundle, at));
    this.#bundles += 1;
    this.#waiting = [];
    this.#length = 0;
  }
}

/** The parts of a head that each page has in its own file: a program that reads files needs them. */
const OWN_HEAD = /<meta charset="[^"]*">|<title>.*?<\/title>/gs;

/** The HTML that bundled pages share: `{main}` marks the place of the content. */
export function sharedFrame({ head, bodyTag, frame }: LocalPage): string {
  return `${head.replace(OWN_HEAD, '')}${bodyTag}${frame.before}{main}${frame.after}`;
}

/** The file of a page whose content is in a bundle: as short as it can be, because there are thousands. */
function renderOpener(page: LocalPage, up: string, bundle: string, at: number): string {
  const own = page.head.match(OWN_HEAD)?.join('');
  return `<!DOCTYPE html><html lang="en">${own}<noscript>It needs JavaScript.</noscript><script src="${up}page.js" data-at="${bundle}/${at}"></script>`;
}
