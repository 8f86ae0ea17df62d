/**
 * A page in a pack. `html` is the body that goes into the site's frame, or the whole page if `title` is `null`. If
 * `isShort` is true, `path` and `html` are abbreviated (`shortenPage`).
 */
export type PackedPage = readonly [
  path: string,
  title: string | null,
  html: string,
  isShort?: boolean,
];

/** The pages of a service, or of another folder, that a browser saves together as one file. */
export interface Pack {
  /** The folder of its pages; `/` for all pages that have no other pack. */
  folder: string;
  /** The name that readers see. */
  name: string;
  /** The path of the file below the site; it contains a hash of the bytes. */
  file: string;
  /** The size of the compressed file, as it is sent and saved. */
  sizeBytes: number;
  pageCount: number;
  /** SHA-256 of its bytes, in base64. */
  digest: string;
}

/** A file that every visitor's browser saves in addition to pages: a style, script, icon or part of the search. */
export interface PrecachedFile {
  /** The path below the site, without a leading slash. */
  url: string;
  /** A hash of the bytes. */
  revision: string;
  /** The hash as browsers check it: `sha256-` and base64. */
  integrity: string;
}

/** One build of the site, as its service worker knows it: a browser saves it and replaces it as a whole. */
export interface SiteVersion {
  /** The latest date that a source of the content states; `null` if none does. */
  dataOf: string | null;
  /** The frame of packed pages, with marks for the parts of a page. */
  frame: string;
  files: readonly PrecachedFile[];
  packs: readonly Pack[];
}

/** The folder of the pack of pages that are made by hand, one by one. */
export const HAND_MADE = '/';

/** Folders whose packs every visitor's browser saves, with the search: the most useful pages in little space. */
export const ALWAYS_SAVED_FOLDERS: ReadonlySet<string> = new Set([
  HAND_MADE,
  '/advice/',
  '/other-codes/',
]);

/** The pack that contains the page of a path, if that page exists. */
export function packOfPath(packs: readonly Pack[], path: string): Pack | undefined {
  const longer = packs.find(({ folder }) => folder !== HAND_MADE && path.startsWith(folder));
  return longer ?? packs.find(({ folder }) => folder === HAND_MADE);
}
