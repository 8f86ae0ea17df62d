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
    const bundle = `bundles/${this.#bundles}.js`;
    const contents = this.#waiting.map(({ page }) => JSON.stringify(page.main));
    this.#add(bundle, `window.tcerrPages=[${contents.join(',\n')}]`);
    for (const [at, { path, up, page }] of this.#waiting.entries())
      this.#add(path, renderOpener(page, up, bundle, at));
    this.#bundles += 1;
    this.#waiting = [];
    this.#length = 0;
  }
}

/** The parts of a page's head that come with the frame, because repeating them in each file would take space. */
const SHARED_HEAD = /<meta name="color-scheme"[^>]*>|<link rel="icon"[^>]*>/g;

/** The HTML that a bundled page shares with all others, around `{main}`. */
export function sharedFrame({ head, frame }: LocalPage): string {
  const shared = head.match(SHARED_HEAD) ?? [];
  return `${shared.join('')}${frame.before}{main}${frame.after}`;
}

/** The file of a page whose content is in a bundle. */
function renderOpener(page: LocalPage, up: string, bundle: string, at: number): string {
  const head = page.head.replace(SHARED_HEAD, '');
  return `<!DOCTYPE html><html lang="en"><head>${head}</head>${page.bodyTag}<noscript>It needs JavaScript.</noscript><script src="${up}${bundle}"></script><script src="${up}page.js" data-at="${at}"></script></body></html>`;
}
