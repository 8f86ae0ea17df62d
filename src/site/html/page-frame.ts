import { escapeHtml, Html } from './html.ts';

/** Where Astro leaves the site's frame with nothing in it, below the site. */
export const SHELL_PATH = 'record-shell';

const TITLE = 'tcerr:title';
const DESCRIPTION = 'tcerr:description';
const HEAD = 'tcerr:head';
const BODY = 'tcerr:body';

/** What of a page stands in the frame. */
export interface ShownPage {
  /** Without the site's name. */
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: Html;
  /** What stands in its head beside what every page has there. */
  head: Html;
}

/** The page that the frame is made of: marks where a page's own parts will stand. */
export const SHELL_PAGE: ShownPage = {
  title: TITLE,
  description: DESCRIPTION,
  head: new Html(HEAD),
  body: new Html(BODY),
};

/** The site's frame, cut where a page's own parts go. */
export class Shell {
  readonly #pieces: string[];

  /** @throws {Error} when the HTML is not the frame: it lacks a mark, or holds one twice. */
  constructor(shell: string) {
    this.#pieces = shell.split(new RegExp(`(${TITLE}|${DESCRIPTION}|${HEAD}|${BODY})`));
    const marks = this.#pieces.filter((_, index) => index % 2 === 1);
    if (marks.join() !== [TITLE, DESCRIPTION, HEAD, BODY].join())
      throw new Error(`The frame of record pages holds the marks ${marks.join() || 'of none'}`);
  }

  /** The HTML of a page in the frame. */
  fill({ title, description, head, body }: ShownPage): string {
    const [start, , afterTitle, , afterDescription, , afterHead, , end] = this.#pieces;
    return `${start}${escapeHtml(title)}${afterTitle}${escapeHtml(description)}${afterDescription}${head.text}${afterHead}${body.text}${end}`;
  }
}
