import type { Block, Table } from '../blocks/block.ts';
import { PageError } from '../issue.ts';
import { isTableWith } from './columns.ts';
import { describedCodes } from './error-table.ts';
import type { Extraction, Extractor } from './facts.ts';

const COMMON_HEADING = /^(?:Common Error Codes?|公共错误码)$/i;
const OWN_HEADING = /^(?:Service Error Codes?|业务错误码)$/i;

/**
 * Reads a product's page of error codes: the common ones and its own.
 * @see https://www.tencentcloud.com/document/product/1031/32858
 */
export const extractErrorCodes: Extractor<'error-codes'> = (extraction) => {
  const common = errorTableUnder(extraction, COMMON_HEADING);
  const own = errorTableUnder(extraction, OWN_HEADING);
  if (!common?.rows.length) throw new PageError('lacks its table of common error codes');
  if (!own) throw new PageError('lacks its table of service error codes');
  return {
    kind: 'error-codes',
    common: describedCodes(common, extraction.issues),
    own: describedCodes(own, extraction.issues),
  };
};

/**
 * The first table of error codes between a heading and the next one. In a form without headings, the
 * heading is a paragraph.
 */
export function errorTableUnder(
  { page: { blocks } }: Extraction,
  heading: RegExp,
): Table | undefined {
  const start = blocks.findIndex((block) => isCalled(block, heading));
  if (start < 0) return undefined;
  const below = blocks.slice(start + 1);
  const end = below.findIndex(({ type }) => type === 'heading');
  const section = end < 0 ? below : below.slice(0, end);
  return section.find((block) => isTableWith(block, ['errorCode', 'description']));
}

/** Whether a page has both tables of error codes, by their headings. */
export function listsErrorCodes(blocks: readonly Block[]): boolean {
  return [COMMON_HEADING, OWN_HEADING].every((heading) =>
    blocks.some((block) => isCalled(block, heading)),
  );
}

function isCalled(block: Block, heading: RegExp): boolean {
  return (block.type === 'heading' || block.type === 'paragraph') && heading.test(block.text);
}

/** The heading above a table of common error codes, in English or Chinese. */
export { COMMON_HEADING };
