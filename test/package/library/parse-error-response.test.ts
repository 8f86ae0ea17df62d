import { expect, it } from 'vitest';
import { parseErrorResponse } from '../../../src/package/library/input/parse-error-response.ts';

it('narrows a failure', () => {
  const text = '{"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}}';
  const failure = { outcome: 'failure', code: 'A.B', message: 'm', requestId: 'r' };
  expect(parseErrorResponse(text)).toEqual(failure);
  expect(parseErrorResponse(JSON.parse(text))).toEqual(failure);
});

it('leaves open what a failure does not state', () => {
  expect(parseErrorResponse({ Response: { Error: { Code: 'A' } } })).toEqual({
    outcome: 'failure',
    code: 'A',
    message: null,
    requestId: null,
  });
});

it('narrows a success', () => {
  const response = { RequestId: 'r', Total: 0 };
  const success = { outcome: 'success', requestId: 'r', response };
  expect(parseErrorResponse({ Response: response })).toEqual(success);
});

it.each([
  ['not-json', '{"Response":'],
  ['not-json', ''],
  ['too-long', ' '.repeat(10_000_001)],
  ['no-response', '{"Error":{"Code":"A"}}'],
  ['no-response', '{"Response":"text"}'],
  ['no-response', 7],
  ['no-response', null],
  ['no-error-code', { Response: { Error: {} } }],
  ['no-error-code', { Response: { Error: 'A.B' } }],
  ['no-error-code', { Response: { Error: { Code: '' } } }],
  ['no-error-code', { Response: { Error: { Code: ' ' } } }],
])('says %s of what is not a response', (reason, input) => {
  expect(parseErrorResponse(input)).toEqual({ outcome: 'unreadable', reason });
});
