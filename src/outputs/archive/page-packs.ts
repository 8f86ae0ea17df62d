import type { LocalPage } from '../local-site/local-page.ts';

/** How many characters of pages a pack holds at least: few files, each read in a moment. */
const PACK_LENGTH = 400_000;

interface Waiting {
  path: string;
  up: string;
  page: LocalPage;
}

type Add = (path: string, content: string) => void;

/**
 * Gathers the contents of pages into packs, scripts that hold many pages each, so that they are
 * compressed together. Each page keeps a file of its own at its own path, which loads its pack.
 */
export class PagePacks {
  readonly #add: Add;
  #waiting: Waiting[] = [];
  #length = 0;
  #packs = 0;

  constructor(add: Add) {
    this.#add = add;
  }

  /** How many packs have been written. */
  get count(): number {
    return this.#packs;
  }

  put(path: string, up: string, page: LocalPage): void {
    this.#waiting.push({ path, up, page });
    this.#length += page.main.length;
    if (this.#length >= PACK_LENGTH) this.flush();
  }

  /** Writes the pages that wait for others. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const pack = `packs/${this.#packs}.js`;
    const contents = this.#waiting.map(({ page }) => JSON.stringify(page.main));
    this.#add(pack, `window.tcerrPages=[${contents.join(',\n')}]`);
    for (const [at, { path, up, page }] of this.#waiting.entries())
      this.#add(path, renderOpener(page, up, pack, at));
    this.#packs += 1;
    this.#waiting = [];
    this.#length = 0;
  }
}

/** What of a page's head need not stand in its file, of which there are as many as pages: it comes with the frame. */
const SHARED_HEAD = /<meta name="color-scheme"[^>]*>|<link rel="icon"[^>]*>/g;

/** What a packed page shares with all others, around `{main}`. */
export function sharedFrame({ head, frame }: LocalPage): string {
  const shared = head.match(SHARED_HEAD) ?? [];
  return `${shared.join('')}${frame.before}{main}${frame.after}`;
}

/** The file of a page whose content stands in a pack. */
function renderOpener(page: LocalPage, up: string, pack: string, at: number): string {
  const head = page.head.replace(SHARED_HEAD, '');
  return `<!DOCTYPE html><html lang="en"><head>${head}</head>${page.bodyTag}<noscript>It needs JavaScript.</noscript><script src="${up}${pack}"></script><script src="${up}page.js" data-at="${at}"></script></body></html>`;
}
