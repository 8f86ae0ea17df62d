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

/** A word and the service that it names. */
export type ProductWord = readonly [word: string, service: string];

/** The words of a table. */
export interface ProductWords {
  /** Finds any of the words in texts in lower case, the longest first. */
  readonly any: RegExp;
  readonly words: readonly ProductWord[];
}

/** What texts call the products. */
export interface Products {
  /** Words that name one product and nothing else. */
  readonly names: ProductWords;
  /** Words that only choose among the services that list a code. */
  readonly hints: ProductWords;
  /** What the Terraform provider calls a product, with its service. */
  readonly resources: Readonly<Record<string, string>>;
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
  /** What texts call the products; absent where only the names of services count, as in the package's root. */
  readonly products?: Products | undefined;
}
