import { sitePath } from '../../text/paths.ts';
import { Html, html } from '../html/html.ts';
import { Shell } from '../html/page-frame.ts';
import { type Edition, HAND_MADE, type Pack, packOfPath } from '../offline/site-version.ts';
import { DamagedPack, type PackStore } from './pack-store.ts';

const MAIN = '<main id="main">';
const NOTHING = new Html('');

/** Answers with the pages that are kept; each says that it is a kept one, and of when. */
export class KeptPages {
  readonly #edition: Edition;
  readonly #store: PackStore;
  readonly #shell: Shell;
  readonly #base: string;

  /** @param base what the site's addresses begin with; ends in `/`. */
  constructor(edition: Edition, store: PackStore, base: string) {
    this.#edition = edition;
    this.#store = store;
    this.#shell = new Shell(edition.frame);
    this.#base = base;
  }

  /** Whether the page at an address is kept, if there is one. */
  async has(url: URL): Promise<boolean> {
    const pack = packOfPath(this.#edition.packs, this.#pathOf(url));
    return pack !== undefined && this.#store.has(pack);
  }

  /**
   * The kept page at an address, or one that says why there is none.
   * @param reason why the site's own page is not shown, as a sentence without its end.
   */
  async answer(url: URL, reason: string): Promise<Response> {
    const path = this.#pathOf(url);
    const pack = packOfPath(this.#edition.packs, path);
    if (!pack || !(await this.#store.has(pack))) return this.#notKept(pack, reason);
    try {
      const [, title, text] = (await this.#store.page(pack, path)) ?? [];
      if (text === undefined) return this.#unknown(reason);
      const page = title == null ? text : this.#inFrame(title, new Html(text));
      return respond(200, withNotice(page, this.#keptNotice(reason)));
    } catch (error) {
      if (error instanceof DamagedPack) return this.#damaged(pack, reason);
      throw error;
    }
  }

  /** The site's path of an address: one page may be asked for in several ways. */
  #pathOf({ pathname }: URL): string {
    const path = `/${pathname.slice(this.#base.length)}`.replace(/\/index\.html$/, '/');
    return path.endsWith('/') ? path : `${path}/`;
  }

  #inFrame(title: string, body: Html): string {
    return this.#shell.fill({ title, description: '', head: NOTHING, body });
  }

  #keptNotice(reason: string): Html {
    const date = this.#edition.dataOf?.slice(0, 10);
    return html`<b>Kept copy</b>${date && html` of data from <time datetime="${date}">${date}</time>`}. ${reason}.`;
  }

  #notKept(pack: Pack | undefined, reason: string): Response {
    const what = pack && pack.folder !== HAND_MADE ? pack.name : 'This page';
    return this.#absent(503, `${what} is not kept in this browser`, reason);
  }

  #damaged({ name }: Pack, reason: string): Response {
    const title = `What was kept of ${name} is damaged`;
    return this.#absent(503, `${title}, and is fetched again when the site can be reached`, reason);
  }

  #unknown(reason: string): Response {
    return this.#absent(404, 'There is no page at this address in the kept copy', reason);
  }

  #absent(status: number, title: string, reason: string): Response {
    const link = (path: string) => this.#base.slice(0, -1) + path;
    const body = html`<article><header class="title"><h1>${title}</h1>
<p class="lead">The search above still works and knows every name; the <a href="${link(sitePath.guides())}">guides</a> and the <a href="${link(sitePath.allAdvice())}">advice</a> are here, too.</p></header>
<p><a href="${link(sitePath.offline())}">See what is kept</a>, and keep more when there is a network.</p></article>`;
    return respond(status, withNotice(this.#inFrame(title, body), html`${reason}.`));
  }
}

function withNotice(page: string, notice: Html): string {
  const shown = html`<p class="note kept" role="status">${notice}</p>`;
  return page.replace(MAIN, () => MAIN + shown.text);
}

function respond(status: number, page: string): Response {
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
