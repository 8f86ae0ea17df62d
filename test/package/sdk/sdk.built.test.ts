import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Catalog from '../../../src/package/library/index.ts';
import { someOf } from '../../every-case.ts';
import { CALLS, type Call } from './clients.ts';
import { type Answer, type Loopback, startLoopback } from './loopback.ts';

if (!existsSync('dist/catalog/index.js'))
  throw new Error('dist/catalog is not there; run npm run build:catalog');

/** The package as it is built, by its own name, as a program that has installed it gets it. */
const load = createRequire(import.meta.url);
const { errorCodes, explain, isErrorCode, parseErrorResponse }: typeof Catalog = load(
  'tencentcloud-error-catalog',
);
const { isCvmError } = load('tencentcloud-error-catalog/services/cvm');
const { isCamError } = load('tencentcloud-error-catalog/services/cam');

const REQUEST_ID = '9f3c2d1e-0000-4000-8000-000000000001';
const failure = (Code: unknown, more: object = { RequestId: REQUEST_ID }) =>
  JSON.stringify({ Response: { Error: { Code, Message: `It failed: ${Code}` }, ...more } });

/** What is not the failure that its name asks for. */
const SPECIAL = new Map<string, Answer>([
  [
    'success',
    { body: `{"Response":{"TotalCount":0,"InstanceSet":[],"RequestId":"${REQUEST_ID}"}}` },
  ],
  ['no request id', { body: failure('LimitExceeded', {}) }],
  ['no message', { body: '{"Response":{"Error":{"Code":"LimitExceeded"},"RequestId":"r"}}' }],
  ['code in no text', { body: '{"Response":{"Error":{"Code":7,"Message":"seven"}}}' }],
  ['html', { type: 'text/html', body: '<html><title>502 Bad Gateway</title></html>' }],
  ['cut json', { body: '{"Response":{"Error":{"Code":"Lim' }],
  ['another json', { body: '{"code":0}' }],
  ['status 403', { status: 403, body: '' }],
  ['status 500', { status: 500, body: failure('InternalError') }],
]);

let server: Loopback;
let gone: Loopback;
beforeAll(async () => {
  // The SDKs would send what is meant for this machine to a proxy that the environment names.
  vi.stubEnv('http_proxy', '');
  server = await startLoopback((wanted) => SPECIAL.get(wanted) ?? { body: failure(wanted) });
  gone = await startLoopback(() => ({ body: '' }));
  await gone.close();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

/** What an SDK throws when it is answered so; to be answered well fails the test. */
async function caughtFrom(call: Call, wanted: string, endpoint = server.endpoint) {
  const outcome = await call(endpoint, wanted).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (!outcome) throw new Error(`${wanted} did not fail`);
  return outcome.error;
}

const SDKS = Object.entries(CALLS).map(([name, call], at) => [name, call, at] as const);

describe.each(SDKS)('what %s throws', (_, call, at) => {
  it('is made from a signed request', async () => {
    await caughtFrom(call, 'InternalError');
    expect(server.lastHeaders()).toMatchObject({
      'x-tc-action': 'DescribeInstances',
      'x-tc-version': '2017-03-12',
      authorization: expect.stringMatching(
        /^TC3-HMAC-SHA256 Credential=AKIDmadeup\w+\/\d{4}-\d\d-\d\d\/127\/tc3_request, SignedHeaders=[a-z;-]+, Signature=[0-9a-f]{64}$/,
      ),
    });
  });

  it.each([
    ['InvalidInstanceId.NotFound', 'service', true, false],
    ['FailedOperation.Accesskey', 'service', false, true],
    ['InternalError', 'common', true, true],
  ])('is recognised for %s, with message and request', async (code, scope, ofCvm, ofCam) => {
    const caught = await caughtFrom(call, code);
    const message = `It failed: ${code}`;
    expect(caught).toBeInstanceOf(Error);
    expect(explain(caught)).toMatchObject({
      ...{ known: true, code, scope, message, requestId: REQUEST_ID },
    });
    expect([isCvmError(caught), isCamError(caught)]).toEqual([ofCvm, ofCam]);
    expect(isErrorCode((caught as { code?: unknown }).code)).toBe(true);
  });

  it('is of no known code where the API answers a new one', async () => {
    const caught = await caughtFrom(call, 'InvalidInstanceId.NeverSeen');
    expect(explain(caught)).toMatchObject({
      ...{ known: false, code: 'InvalidInstanceId.NeverSeen', requestId: REQUEST_ID },
      nearest: { code: 'InvalidInstanceId', relation: 'category' },
    });
    expect(isCvmError(caught)).toBe(false);
  });

  it('is recognised without a request or a message', async () => {
    const nameless = await caughtFrom(call, 'no request id');
    expect(explain(nameless)).toMatchObject({ known: true, code: 'LimitExceeded' });
    expect(explain(nameless)).not.toHaveProperty('requestId');
    expect(isCvmError(nameless)).toBe(true);
    const wordless = await caughtFrom(call, 'no message');
    expect(explain(wordless)).toMatchObject({ code: 'LimitExceeded', message: '', requestId: 'r' });
    expect(isCvmError(wordless)).toBe(true);
  });

  it.each(['html', 'cut json', 'another json', 'status 403', 'status 500', 'code in no text'])(
    'has no code for %s',
    async (wanted) => {
      const caught = await caughtFrom(call, wanted);
      expect(explain(caught)).toMatchObject({ known: false, code: null, nearest: null });
      expect((explain(caught).message ?? '').length).toBeGreaterThan(0);
      expect([isCvmError(caught), isCamError(caught)]).toEqual([false, false]);
      expect(parseErrorResponse(caught)).toMatchObject({ outcome: 'unreadable' });
    },
  );

  it('has no code when the network fails', async () => {
    const caught = await caughtFrom(call, 'InternalError', gone.endpoint);
    expect(explain(caught)).toMatchObject({ known: false, code: null });
    expect(explain(caught).message).toMatch('ECONNREFUSED');
    expect(isCvmError(caught)).toBe(false);
  });

  it('is nothing for a success, whose answer is not an error either', async () => {
    const answer = await call(server.endpoint, 'success');
    expect(answer).toMatchObject({ TotalCount: 0 });
    expect(explain(answer)).toMatchObject({ known: false, code: null });
    expect(isCvmError(answer)).toBe(false);
  });

  it('is read from what a program prints of it', async () => {
    const caught = await caughtFrom(call, 'InvalidInstanceId.NotFound');
    expect(explain(inspect(caught))).toMatchObject({
      ...{ known: true, code: 'InvalidInstanceId.NotFound', requestId: REQUEST_ID },
    });
    expect(explain(JSON.stringify(caught))).toMatchObject({
      ...{ known: true, code: 'InvalidInstanceId.NotFound', requestId: REQUEST_ID },
    });
    // Its own text names the request and the message, and no code but the one in the message.
    expect(explain(`${caught}`)).toMatchObject({ requestId: REQUEST_ID });
  });

  it('is recognised for the codes of the catalog', async () => {
    // Each SDK throws other codes.
    const codes = someOf(errorCodes(), 10, at);
    expect(codes.length).toBeGreaterThan(700);
    const missed = await inTurns(codes, async (code) => {
      const caught = await caughtFrom(call, code);
      const { known, code: said, message, requestId } = explain(caught);
      const whole = known && said === code && requestId === REQUEST_ID;
      return whole && message === `It failed: ${code}` && isErrorCode(code) ? [] : [code];
    });
    expect(missed).toEqual([]);
  }, 120_000);
});

/** Does the work on every item, 50 at a time. */
async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<readonly R[]>,
): Promise<R[]> {
  const waiting = items.values();
  const results: R[] = [];
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      for (const item of waiting) results.push(...(await work(item)));
    }),
  );
  return results;
}
