import type { Block } from '../blocks/block.ts';
import { type IssueList, PageError } from '../issue.ts';
import { COMMON_HEADING, errorTableUnder } from './error-codes.ts';
import { describedCodes } from './error-table.ts';
import type { Extractor } from './facts.ts';

/** A page may point to the product's error codes instead of listing the common ones. */
const LISTED_ELSEWHERE = /完整的错误码列表请参考/;

/**
 * Reads a product's page on responses: the envelopes of success and failure, and the common error
 * codes that it lists.
 * @see https://www.tencentcloud.com/document/product/1305/79744
 */
export const extractResponses: Extractor<'responses'> = (extraction) => {
  const { page, issues } = extraction;
  const table = errorTableUnder(extraction, COMMON_HEADING);
  const elsewhere = page.blocks.some(
    (block) => block.type === 'paragraph' && LISTED_ELSEWHERE.test(block.text),
  );
  if (!table && !elsewhere) throw new PageError('lacks its table of common error codes');
  return {
    kind: 'responses',
    envelopes: page.blocks.flatMap((block) => envelope(block, issues) ?? []),
    common: table ? describedCodes(table, issues) : [],
  };
};

function envelope(
  block: Block,
  issues: IssueList,
): { outcome: 'success' | 'failure'; body: string } | null {
  if (block.type !== 'code') return null;
  const response = responseIn(block.text);
  if (response) return { outcome: 'Error' in response ? 'failure' : 'success', body: block.text };
  issues.add('example', 'is not a response envelope', block.text);
  return null;
}

function responseIn(text: string): object | null {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || !('Response' in json)) return null;
    return typeof json.Response === 'object' ? json.Response : null;
  } catch {
    return null;
  }
}
