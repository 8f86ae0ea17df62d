import type { LayersPart } from '../../../search/messages/message-parts.ts';
import type { NamedRecords } from '../../../search/messages/named-records.ts';
import type { CodeAnswer } from './code-answer.ts';

/** What a reading is explained with. What is not loaded yet is left out, and shown when it arrives. */
export interface PasteSources {
  readonly records: NamedRecords;
  /** What the record of a code says; `null` until it is loaded, or if it cannot be. */
  answer(code: string, service: string | undefined): CodeAnswer | null;
  /** What is said of other layers; `null` until it is loaded. */
  layers(): LayersPart | null;
}
