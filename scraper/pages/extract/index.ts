import type { PageKind } from '../../../src/schema/facts/source.ts';
import { extractAction } from './action.ts';
import { extractAuthorization } from './authorization.ts';
import { extractDataTypes } from './data-types.ts';
import { extractErrorCodes } from './error-codes.ts';
import type { Extractor } from './facts.ts';
import { extractResponses } from './responses.ts';

/** The extractor of each kind of page. */
export const EXTRACTORS: { readonly [Kind in PageKind]: Extractor<Kind> } = {
  action: extractAction,
  authorization: extractAuthorization,
  'data-types': extractDataTypes,
  'error-codes': extractErrorCodes,
  responses: extractResponses,
};
