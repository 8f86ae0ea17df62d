import { constantNameOf } from '../../records/sdk-snippets.ts';
import { slugOf } from '../../text/slug.ts';
import { renderCodeName } from '../html/code-name.ts';
import type { PackedPage } from './site-version.ts';

// Characters that hardly any page holds stand for what can be made again of a name.
const OWN = ['\u0080', '\u0081', '\u0082'];
const NAME = '\u0083';
const LINK = '\u0084';
const MARKS = /[\u0080-\u0084]/;

const NAMES = /<code class="name">(.*?)<\/code>/gs;
const LINKS = new RegExp(`<a href="([^"]*/)([^"/]+)/">${NAME}([^${NAME}]*)${NAME}`, 'g');
const SHORT_LINKS = new RegExp(`${LINK}([^${NAME}]*)${NAME}([^${NAME}]*)${NAME}`, 'g');
const SHORT_NAMES = new RegExp(`${NAME}([^${NAME}]*)${NAME}`, 'g');

/**
 * A page written short: what a name alone decides (how it is shown, broken into words, and the address of its
 * page) is left out, and the page's own name is a mark. Packs get a quarter smaller by it. A page that
 * holds such marks itself comes back as it is.
 */
export function shorten(page: PackedPage): PackedPage {
  const [path, title, html] = page;
  if (title === null || page.some((part) => MARKS.test(String(part)))) return page;
  const short = html.replace(NAMES, shortName).replace(LINKS, shortLink);
  const forms = formsOf(title);
  return [hide(path, forms), title, hide(short, forms), true];
}

/** The path of a page that {@link shorten} wrote. */
export function pathOf([path, title, , isShort]: PackedPage): string {
  return isShort ? show(path, formsOf(title)) : path;
}

/** The HTML of a page that {@link shorten} wrote. */
export function htmlOf([, title, html, isShort]: PackedPage): string {
  if (!isShort) return html;
  return show(html, formsOf(title))
    .replace(SHORT_LINKS, (_, folder: string, name: string) => {
      return `<a href="${folder}${slugOf(name)}/">${NAME}${name}${NAME}`;
    })
    .replace(SHORT_NAMES, (_, name: string) => renderCodeName(name).text);
}

/** The name that a page is about, as text, in addresses and in SDKs. */
function formsOf(title: string | null): string[] {
  const [name = ''] = (title ?? '').split(' · ');
  if (name.length < 4) return [];
  return [name, slugOf(name), constantNameOf(name)];
}

function hide(text: string, forms: readonly string[]): string {
  return forms.reduce((short, form, at) => short.replaceAll(form, OWN[at] ?? ''), text);
}

function show(text: string, forms: readonly string[]): string {
  return forms.reduceRight((long, form, at) => long.replaceAll(OWN[at] ?? '', () => form), text);
}

function shortName(written: string, inner: string): string {
  const name = inner.replace(/<[^>]*>/g, '');
  if (name === '' || renderCodeName(name).text !== written) return written;
  return `${NAME}${name}${NAME}`;
}

function shortLink(written: string, folder: string, slug: string, name: string): string {
  return slugOf(name) === slug ? `${LINK}${folder}${NAME}${name}${NAME}` : written;
}
