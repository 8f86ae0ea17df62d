import { kindByTitle } from '../pages/extract/kind.ts';

/** Parts of every documentation page: a tree, a title or a container. */
const FRAME = /__navigationTree|J-qcSideNavListData|rno-title-module|docArticleContent/;
const EMPTY_CONTAINER = /id="docArticleContent"[^>]*>\s*(?:<\/div>|<div[^>]*>\s*<\/div>)/;
const END = /<\/html>\s*$/i;
/** The number of last characters in which a page must end. */
const TAIL = 1000;

/**
 * Why an answer with status 200 is not the requested page: a captcha or a login, a page without its
 * content, a truncated page. `null` if it is the page. The page's statements do not matter.
 */
export function findBodyProblem(body: string, title: string | null): string | null {
  if (body.trim() === '') return 'is empty';
  if (!FRAME.test(body)) return 'is not a page of the documentation (a captcha or a login?)';
  if (!END.test(body.slice(-TAIL))) return 'is truncated: it has no end';
  // Some products have a page of data types and no data type.
  if (kindByTitle(title) === 'data-types') return null;
  return EMPTY_CONTAINER.test(body) ? 'has an empty container in place of its content' : null;
}
