import { loadMessageForms } from '../../src/knowledge/messages/load-message-forms.ts';
import type { MessageKnowledge } from '../../src/messages/message-knowledge.ts';
import { loaded } from './call/call-knowledge.ts';

const CODES = new Set([
  'AuthFailure.UnauthorizedOperation',
  'InternalError',
  'InternalError.IllegalMessage',
  'InvalidParameter',
  'InvalidParameterValue',
  'LimitExceeded',
  'MissingParameter',
  'UnauthorizedOperation',
  'UnknownParameter',
]);
const CATEGORIES = new Set(Array.from(CODES, (code) => code.split('.')[0]));
const COS_CODES = new Set(['AccessDenied', 'NoSuchKey']);

/** What the reader knows about a few codes and services, with all forms of messages. */
export const small: MessageKnowledge = {
  ...loaded,
  isCode: (code) => CODES.has(code),
  isCategory: (category) => CATEGORIES.has(category),
  inOtherCase: (word) => [...CODES].find((code) => code.toLowerCase() === word),
  isLayerCode: (layer, code) => (layer === 'cos' ? COS_CODES.has(code) : code === 'NetworkError'),
  forms: loadMessageForms(),
};
