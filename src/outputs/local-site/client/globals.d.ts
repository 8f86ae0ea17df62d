/** The frame of pages whose content stands in packs; `{main}` and `{up}` stand for what differs. */
declare const FRAME: string;

interface Window {
  /** The parts of the search index that have been loaded, by name. */
  tcerrParts?: Record<string, string>;
  /** The contents of the pages of the pack that this page has loaded. */
  tcerrPages?: readonly string[];
}
