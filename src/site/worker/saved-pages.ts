import { sitePath } from '../../text/paths.ts';
import { Html, html } from '../html/html.ts';
import { PageFrame } from '../html/page-frame.ts';
import { searchOfShortPath } from '../offline/search-of-short-path.ts';
import { HAND_MADE, type Pack, packOfPath, type SiteVersion } from '../offline/site-version.ts';
import { DamagedPack, type PackStore } from './pack-store.ts';

const MAIN = '<main id="main">';
const NOTHING = new Html('');

/** Answers with the saved pages of a site version; each is marked as a saved copy, with the date of its data. */
export class SavedPages {
  readonly #version: SiteVersion;
  readonly #store: PackStore;
  readonly #frame: PageFrame;
  readonly #base: string;

  /** @param base the beginning of the site's addresses; ends in `/`. */
  constructor(version: SiteVersion, store: PackStore, base: string) {
    this.#version = version;
    this.#store = store;
    this.#frame = new PageFrame(version.frame);
    this.#base = base;
  }

  /** Whether the pack of an address is saved, whether or not a page exists there. */
  async has(url: URL): Promise<boolean> {
    const pack = packOfPath(this.#version.packs, this.#pathOf(url));
    return pack !== undefined && this.#store.has(pack);
  }

  /**
   * The saved page of an address, or a page that explains why there is none.
   * @param reason why the page of the live site is not shown: a sentence without its period.
   */
  async answer(url: URL, reason: string): Promise<Response> {
    const path = this.#pathOf(url);
    const search = searchOfShortPath(path);
    if (search !== undefined) return Response.redirect(new URL(this.#link(search), url).href);
    const pack = packOfPath(this.#version.packs, path);
    if (!pack || !(await this.#store.has(pack))) return this.#notSaved(pack, path, reason);
    try {
      const [, title, text] = (await this.#store.page(pack, path)) ?? [];
      if (text === undefined) return this.#unknown(reason);
      const page = title == null ? text : this.#inFrame(title, new Html(text));
      return respond(200, withNotice(page, this.#savedNotice(reason)));
    } catch (error) {
      if (error instanceof DamagedPack) return this.#damaged(pack, reason);
      throw error;
    }
  }

  /** The path of the page at an address: a page has several addresses. */
  #pathOf({ pathname }: URL): string {
    const path = `/${pathname.slice(this.#base.length)}`.replace(/\/index\.html$/, '/');
    return path.endsWith('/') ? path : `${path}/`;
  }

  #inFrame(title: string, body: Html): string {
    return this.#frame.fill({ title, description: '', head: NOTHING, body });
  }

  #savedNotice(reason: string): Html {
    const date = this.#version.dataOf?.slice(0, 10);
    return html`<b>Saved copy</b>${date && html`, data from <time datetime="${date}">${date}</time>`}. ${reason}.`;
  }

  async #notSaved(pack: Pack | undefined, path: string, reason: string): Promise<Response> {
    const what = pack && pack.folder !== HAND_MADE ? pack.name : 'This page';
    const instead = await this.#instead(path);
    return this.#absent(503, `${what} isn't saved for offline use`, reason, instead);
  }

  /** The saved pages that answer for the page of a code: that of the code in all services, and its advice. */
  async #instead(path: string): Promise<{ path: string; title: string }[]> {
    const slug = /^\/services\/[^/]+\/errors\/([^/]+)\/$/.exec(path)?.[1];
    if (slug === undefined) return [];
    const shared = `${sitePath.commonErrors()}${slug}/`;
    const links = [path, shared].map((one) => `href="${this.#link(one)}"`);
    const [general, advice] = await Promise.all([
      this.#inSaved(shared, async (pack) => {
        const page = await this.#store.page(pack, shared);
        return page ? [{ path: shared, title: page[1] ?? '' }] : [];
      }),
      this.#inSaved(sitePath.allAdvice(), (pack) => this.#store.pagesWith(pack, links)),
    ]);
    return [...general, ...advice];
  }

  /** What is found in the saved pack that has a path; nothing if it is not saved, or is damaged. */
  async #inSaved<Found>(path: string, find: (pack: Pack) => Promise<Found[]>): Promise<Found[]> {
    const pack = packOfPath(this.#version.packs, path);
    if (!pack || !(await this.#store.has(pack))) return [];
    return find(pack).catch(() => []);
  }

  #link(path: string): string {
    return this.#base.slice(0, -1) + path;
  }

  #damaged({ name }: Pack, reason: string): Response {
    return this.#absent(503, `The saved copy of ${name} is damaged`, reason);
  }

  #unknown(reason: string): Response {
    return this.#absent(404, 'Page not found in the saved copy', reason);
  }

  #absent(
    status: number,
    title: string,
    reason: string,
    instead: readonly { path: string; title: string }[] = [],
  ): Response {
    const link = (path: string) => this.#link(path);
    const found = instead.map(
      (page) => html`<li><a href="${link(page.path)}">${page.title.split(' — ')[0]}</a></li>`,
    );
    const body = html`<article><header class="title"><h1>${title}</h1>
<p class="lead">The search above still works and knows every name, and the <a href="${link(sitePath.guides())}">guides</a> and <a href="${link(sitePath.allAdvice())}">advice</a> are available.</p></header>
${found.length > 0 && html`<h2>Saved pages about this code</h2><ul class="links">${found}</ul>`}
<p><a href="${link(sitePath.offline())}">See what is saved</a>, and save more when you are online again.</p></article>`;
    return respond(status, withNotice(this.#inFrame(title, body), html`${reason}.`));
  }
}

function withNotice(page: string, notice: Html): string {
  const shown = html`<p class="note saved" role="status">${notice}</p>`;
  return page.replace(MAIN, () => MAIN + shown.text);
}

function respond(status: number, page: string): Response {
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
