/**
 * A page as a pack holds it: what goes into the site's frame, or the whole page where it has no title. Path and
 * HTML may be written short (`shorten`).
 */
export type PackedPage = readonly [
  path: string,
  title: string | null,
  html: string,
  isShort?: boolean,
];

/** Pages that are kept offline together. */
export interface Pack {
  /** The folder below which its pages stand; `/` for all those that have no pack of their own. */
  folder: string;
  /** What a reader calls them. */
  name: string;
  /** Where it stands below the site; another name when its bytes are others. */
  file: string;
  /** As it is sent and kept: compressed. */
  sizeBytes: number;
  pageCount: number;
  /** SHA-256 of its bytes, in base64. */
  digest: string;
}

/** A file that the site needs offline beside its pages. */
export interface ShellFile {
  /** Below the site, without a slash before it. */
  url: string;
  /** Changes with its bytes. */
  revision: string;
  /** As browsers check it: `sha256-` and base64. */
  integrity: string;
}

/** One build of the site, as its service worker knows it: it is kept, and replaced, as a whole. */
export interface Edition {
  /** The latest date that a source of the content prints; `null` where none does. */
  dataOf: string | null;
  /** The page in which packed pages stand, with the marks of `Shell`. */
  frame: string;
  files: readonly ShellFile[];
  packs: readonly Pack[];
}

/** The folder of the pages that have no pack of their own: those made by hand. */
export const HAND_MADE = '/';

/** Folders whose packs every visitor keeps, with the search: what helps without a network, in little room. */
export const SHELL_FOLDERS: ReadonlySet<string> = new Set([HAND_MADE, '/advice/']);

/** The pack that holds a page, if any page stands at the path. */
export function packOfPath(packs: readonly Pack[], path: string): Pack | undefined {
  const longer = packs.find(({ folder }) => folder !== HAND_MADE && path.startsWith(folder));
  return longer ?? packs.find(({ folder }) => folder === HAND_MADE);
}
