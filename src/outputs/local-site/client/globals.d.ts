/** The frame of pages whose content is in a bundle; `{main}` and `{up}` mark the parts that differ. */
declare const FRAME: string;

interface Window {
  /** The parts of the search index that have been loaded, by name. */
  tcerrParts?: Record<string, string>;
  /** Shows one of the pages in the bundle that this page has loaded, which calls it. */
  tcerrShow?: (pages: readonly string[]) => void;
}
