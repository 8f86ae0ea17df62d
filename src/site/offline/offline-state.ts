/** What a page asks of the service worker. */
export type OfflineRequest =
  | { type: 'STATE' }
  /** The date of its data alone, by the port that comes with the question. */
  | { type: 'DATE' }
  /** Keep packs, by folder, beside those that are kept; or all there are, and will be. */
  | { type: 'KEEP'; folders: readonly string[] | 'all' }
  | { type: 'REMOVE'; folders: readonly string[] | 'all' }
  /** Take the place of the edition in use; why not, in words, comes by the port, or `null`. */
  | { type: 'USE' };

/** A pack that a reader may keep, and whether it is. */
export interface PackState {
  folder: string;
  name: string;
  sizeBytes: number;
  pageCount: number;
  /** `wanted`: asked for, and not here yet. */
  state: 'kept' | 'wanted' | 'absent';
}

/** What the service worker tells all pages, whenever it changes. */
export interface OfflineState {
  type: 'OFFLINE';
  /** The date of the edition's data; `null` where no source prints one. */
  dataOf: string | null;
  /** Whether all packs are asked for, those of later editions too. */
  everything: boolean;
  packs: readonly PackState[];
  /** What is being fetched, while it is. */
  progress: { doneBytes: number; totalBytes: number } | null;
  /** Why something could not be done, in words for the reader. */
  problem: string | null;
}
