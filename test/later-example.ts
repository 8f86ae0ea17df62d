import { EXAMPLE, type PublishedExample } from '../src/site/client/signing/examples.ts';

/**
 * The same request as later editions of the page sign it: with the action among the signed headers,
 * and with keys of asterisks.
 * @see https://cloud.tencent.com/document/api/213/30654
 */
export const EXAMPLE_WITH_ACTION: PublishedExample = {
  request: EXAMPLE.request,
  secretId: `AKID${'*'.repeat(32)}`,
  secretKey: '*'.repeat(32),
  signedHeaders: ['content-type', 'host', 'x-tc-action'],
  signature: '10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
};
