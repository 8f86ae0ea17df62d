import { escapeHtml, Html } from './html.ts';

/** The path below the site where Astro writes the frame without a page in it. */
export const FRAME_PATH = 'record-frame';

const TITLE = 'tcerr:title';
const DESCRIPTION = 'tcerr:description';
const HEAD = 'tcerr:head';
const BODY = 'tcerr:body';

/** The parts of a page that go into the frame. */
export interface ShownPage {
  /** Without the site's name. */
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: Html;
  /** What its head contains besides what every page has there. */
  head: Html;
}

/** The page that the frame is made of: marks in the places of a page's parts. */
export const FRAME_PAGE: ShownPage = {
  title: TITLE,
  description: DESCRIPTION,
  head: new Html(HEAD),
  body: new Html(BODY),
};

/** The site's frame, cut at the places of a page's parts. */
export class PageFrame {
  readonly #pieces: string[];

  /** @throws {Error} if the HTML is not the frame: it lacks a mark, or contains one twice. */
  constructor(frame: string) {
    this.#pieces = frame.split(new RegExp(`(${TITLE}|${DESCRIPTION}|${HEAD}|${BODY})`));
    const marks = this.#pieces.filter((_, index) => index % 2 === 1);
    if (marks.join() !== [TITLE, DESCRIPTION, HEAD, BODY].join())
      throw new Error(`The frame of record pages has the marks ${marks.join() || '(none)'}`);
  }

  /** The HTML of a page in the frame. */
  fill({ title, description, head, body }: ShownPage): string {
    const [start, , afterTitle, , afterDescription, , afterHead, , end] = this.#pieces;
    return `${start}${escapeHtml(title)}${afterTitle}${escapeHtml(description)}${afterDescription}${head.text}${afterHead}${body.text}${end}`;
  }
}
