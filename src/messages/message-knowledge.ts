import type { MessageForm } from './forms/message-form.ts';
import type { Layer } from './reading.ts';

/** The codes of the catalog, as texts and logs are searched for them. */
export interface KnownCodes {
  /** Whether a code of API 3.0 is known. */
  isCode(code: string): boolean;
  /** Whether any known code of API 3.0 begins with the category. */
  isCategory(category: string): boolean;
  /** The only known code that is this word in lower case; `undefined` if there are none or several. */
  inOtherCase(word: string): string | undefined;
}

/** What the reader of messages knows about the catalog. Every member is pure, and none throws. */
export interface MessageKnowledge extends KnownCodes {
  /** The services that list a code; empty for a common or an unknown one. */
  servicesOf(code: string): readonly string[];
  isService(name: string): boolean;
  /** The services that have an action; `undefined` where the catalog's actions are not loaded. */
  servicesWithAction(action: string): readonly string[] | undefined;
  /** Whether the layer, COS or an SDK, has an entry for the code. */
  isLayerCode(layer: Extract<Layer, 'cos' | 'sdk-client'>, code: string): boolean;
  /** The forms of messages, in the order in which they are tried. */
  readonly forms: readonly MessageForm[];
}
