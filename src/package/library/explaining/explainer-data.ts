import type { RetryAdvice, RetryContext } from '../../../knowledge/retries/retry.ts';
import type { MessageKnowledge } from '../../../messages/message-knowledge.ts';
import type { Advised } from '../adviser.ts';
import type { CodeIndex } from '../code-index.ts';
import type { LayerLookup } from '../layers.ts';
import type { CatalogError, ServiceRecord } from '../types.ts';

/** The data of an explainer. */
export interface ExplainerData {
  readonly index: CodeIndex;
  readonly common: { readonly errors: readonly CatalogError[] };
  /** The page that lists the common codes. */
  readonly commonPage: string | null;
  /** The services whose statements and actions are part of every answer. */
  readonly services: readonly ServiceRecord[];
  /** What the reader of messages knows. */
  readonly knowledge: MessageKnowledge;
  /** The entry of a code that COS or an SDK makes. */
  readonly layerCode: LayerLookup;
  advise(code: string): Advised;
  retry(code: string, listedIn: readonly string[], context: RetryContext): RetryAdvice;
}
