/** What a page asks of the service worker. */
export type OfflineRequest =
  | { type: 'STATE' }
  /** Asks for the date of the site version's data; the answer comes by the port of the message. */
  | { type: 'DATE' }
  /** Save packs, by folder, in addition to the saved ones; or all packs, present and future. */
  | { type: 'KEEP'; folders: readonly string[] | 'all' }
  | { type: 'REMOVE'; folders: readonly string[] | 'all' }
  /** Replace the site version in use. The port receives `null`, or the problem in words. */
  | { type: 'USE' };

/** A pack that a reader may save, and whether it is saved. */
export interface PackState {
  folder: string;
  name: string;
  sizeBytes: number;
  pageCount: number;
  /** `requested`: the reader asked for it, and it has not arrived yet. */
  state: 'saved' | 'requested' | 'absent';
}

/** What the service worker sends to all pages whenever it changes. */
export interface OfflineState {
  type: 'OFFLINE';
  /** The date of the site version's data; `null` if no source states one. */
  dataOf: string | null;
  /** Whether the reader requested all packs, including those of later site versions. */
  everything: boolean;
  packs: readonly PackState[];
  /** The download in progress; `null` if there is none. */
  progress: { doneBytes: number; totalBytes: number } | null;
  /** Why the last download failed, in words for the reader; `null` if it did not. */
  problem: string | null;
}
