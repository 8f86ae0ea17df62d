import type { Support } from '../../../schema/facts/authorization.ts';

/** How far something is supported, in words. */
export const SUPPORT_WORDS: Readonly<Record<Support, string>> = {
  supported: 'supported',
  'partially-supported': 'partially supported',
  'not-supported': 'not supported',
};
