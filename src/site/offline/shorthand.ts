import { constantNameOf } from '../../records/sdk-snippets.ts';
import { detached } from '../../text/detached.ts';
import { slugOf } from '../../text/slug.ts';
import { renderBreaks, renderCodeName, renderTitleName } from '../html/code-name.ts';
import type { PackedPage } from './site-version.ts';

// Control characters that almost no page contains mark the parts that can be restored from a name.
const OWN = ['\u0080', '\u0081', '\u0082', '\u0083'];
const CODE = '\u0084';
const TITLE = '\u0085';
const WORDS = '\u0086';
const SLUG = '\u0087';
const MARKS = /[\u0080-\u0087]/;

/** What a name between two marks is short for. */
const RENDERED: Readonly<Record<string, (name: string) => string>> = {
  [CODE]: (name) => renderCodeName(name).text,
  [TITLE]: (name) => renderTitleName(name).text,
  [WORDS]: (name) => renderBreaks(name).replace(/^<wbr>/, ''),
};

const CODES = /<code class="name">.*?<\/code>/gs;
const BROKEN_WORDS = />[\w.-]+(?:<wbr>[\w.-]+)+/g;
const SHORT_NAMES = /([\u0084-\u0086])[^\u0084-\u0086]*\1/g;
/** What may come between the address of a page, or the anchor of a row, and the name that it is made of. */
const BEFORE = '(?:<th scope="row">|<span class="meta">\\w+</span> |<i>(\\w+)</i>)?';
const NAMED = `">(?<before>${BEFORE})`;
const SHORT = `(?<mark>[${CODE}${WORDS}])(?<name>[^${CODE}-${WORDS}]*)\\k<mark>`;
const SLUGS = new RegExp(`(href|id)="([^"]*)${NAMED}(?:${SHORT}|([\\w.-]+)(?=</a>))`, 'g');
const SHORT_SLUGS = new RegExp(`(href|id)="([^"]*)${SLUG}(${NAMED}${SHORT})`, 'g');

const shortName = remembered((written) => {
  const name = written.replace(/<[^>]*>/g, '');
  const mark = [CODE, TITLE, WORDS].find((one) => name !== '' && RENDERED[one]?.(name) === written);
  return mark === undefined ? written : mark + name + mark;
});
const longName = remembered((short) => RENDERED[short.charAt(0)]?.(short.slice(1, -1)) ?? '');

/**
 * Abbreviates a page for a pack. Markup and addresses that follow from a name (line-break hints within the name, the
 * slug in a link or an anchor) are left out, and the name of the page itself is one character. {@link pathOf} and
 * {@link htmlOf} restore every byte. A page of which they could not is returned unchanged.
 */
export function shortenPage(page: PackedPage): PackedPage {
  const [path, title, html] = page;
  if (title === null || page.some((part) => MARKS.test(String(part)))) return page;
  const forms = formsOf(title);
  const short = html
    .replace(CODES, shortName)
    .replace(BROKEN_WORDS, (words) => `>${shortName(words.slice(1))}`)
    .replace(SLUGS, shortSlug);
  const shortened: PackedPage = [hide(path, forms), title, hide(short, forms), true];
  return htmlOf(shortened) === html ? shortened : page;
}

/** The full path of a page in a pack. */
export function pathOf([path, title, , isShort]: PackedPage): string {
  return isShort ? show(path, formsOf(title)) : path;
}

/** The full HTML of a page in a pack. */
export function htmlOf([, title, html, isShort]: PackedPage): string {
  if (!isShort) return html;
  return show(html, formsOf(title)).replace(SHORT_SLUGS, showSlug).replace(SHORT_NAMES, longName);
}

/** The name that a page is about: as text, as a slug, as an SDK constant and in the name of a function. */
function formsOf(title: string | null): string[] {
  const [name = ''] = (title ?? '').split(/ [—·] /);
  if (name.length < 4) return [];
  return [name, slugOf(name), constantNameOf(name), name.replaceAll('.', '')];
}

function hide(text: string, forms: readonly string[]): string {
  return forms.reduce((short, form, at) => short.replaceAll(form, OWN[at] ?? ''), text);
}

function show(text: string, forms: readonly string[]): string {
  return forms.reduceRight((long, form, at) => long.replaceAll(OWN[at] ?? '', () => form), text);
}

function shortSlug(
  written: string,
  attribute: string,
  value: string,
  before: string,
  group = '',
  mark = WORDS,
  marked: string | undefined,
  plain = '',
): string {
  const name = marked ?? plain;
  const end = endOf(attribute, group + name);
  if (!value.endsWith(end)) return written;
  return `${attribute}="${value.slice(0, -end.length)}${SLUG}">${before}${mark}${name}${mark}`;
}

function showSlug(
  _: string,
  attribute: string,
  start: string,
  rest: string,
  _before: string,
  group = '',
  _mark: string,
  name: string,
): string {
  return `${attribute}="${start}${endOf(attribute, group + name)}${rest}`;
}

/** How the address of a page, or the anchor of a row, ends. */
function endOf(attribute: string, name: string): string {
  return attribute === 'href' ? `${slugOf(name)}/` : `-${slugOf(name)}`;
}

/** Keeps what a function returns: a build abbreviates and restores the same names many times. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const [own, made] = detached([text, make(text)]) as [string, string];
    known.set(own, made);
    return made;
  };
}
