import { kindByTitle } from '../pages/extract/kind.ts';

/** What every page of the documentation carries, whatever its content: a tree, a title or a container. */
const FRAME = /__navigationTree|J-qcSideNavListData|rno-title-module|docArticleContent/;
const EMPTY_CONTAINER = /id="docArticleContent"[^>]*>\s*(?:<\/div>|<div[^>]*>\s*<\/div>)/;
const END = /<\/html>\s*$/i;
/** Where the end of a page is looked for. */
const TAIL = 1000;

/**
 * Why an answer with status 200 is not the page that was asked for: a captcha or a login, a page
 * without its content, a page cut short. `null` when it is. What the page says is not looked at.
 */
export function whyNotThePage(body: string, title: string | null): string | null {
  if (body.trim() === '') return 'is empty';
  if (!FRAME.test(body)) return 'is not a page of the documentation (a captcha or a login?)';
  if (!END.test(body.slice(-TAIL))) return 'is cut short: it has no end';
  // Some products have a page of data types and no data type.
  if (kindByTitle(title) === 'data-types') return null;
  return EMPTY_CONTAINER.test(body) ? 'has an empty container in place of its content' : null;
}
