import type { MessageKnowledge } from '../message-knowledge.ts';

/** What the reader of calls knows about the catalog. */
export type CallKnowledge = Pick<
  MessageKnowledge,
  'isService' | 'servicesOf' | 'servicesWithAction' | 'products'
>;
