import { escapeHtml, Html } from './html.ts';
import type { RecordPage } from './record-page.ts';

/** Where Astro leaves the site's frame with nothing in it, below the site. */
export const SHELL_PATH = 'record-shell';

const TITLE = 'tcerr:title';
const DESCRIPTION = 'tcerr:description';
const BODY = 'tcerr:body';

/** The page that the frame is made of: marks where a page's own parts will stand. */
export const SHELL_PAGE: RecordPage = {
  title: TITLE,
  description: DESCRIPTION,
  body: new Html(BODY),
};

/** The site's frame, cut where a page's own parts go. */
export class Shell {
  readonly #pieces: string[];

  /** @throws {Error} when the HTML is not the frame: it lacks a mark, or holds one twice. */
  constructor(shell: string) {
    this.#pieces = shell.split(new RegExp(`(${TITLE}|${DESCRIPTION}|${BODY})`));
    const marks = this.#pieces.filter((_, index) => index % 2 === 1);
    if (marks.join() !== [TITLE, DESCRIPTION, BODY].join())
      throw new Error(`The frame of record pages holds the marks ${marks.join() || 'of none'}`);
  }

  /** The HTML of a page in the frame. */
  fill({ title, description, body }: RecordPage): string {
    const [start, , afterTitle, , afterDescription, , end] = this.#pieces;
    return `${start}${escapeHtml(title)}${afterTitle}${escapeHtml(description)}${afterDescription}${body.text}${end}`;
  }
}
