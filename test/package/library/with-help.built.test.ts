import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type * as Catalog from '../../../src/package/library/index.ts';

/** The package as it is built, as a program that has installed it gets it. */
const load = createRequire(import.meta.url);
const { withHelp }: typeof Catalog = load('tencentcloud-error-catalog');
const all: typeof Catalog = load('tencentcloud-error-catalog/all');
const { cam } = load('tencentcloud-error-catalog/services/cam');

const { default: TencentCloudSDKHttpException } = load(
  'tencentcloud-sdk-nodejs-common/tencentcloud/common/exception/tencent_cloud_sdk_exception.js',
) as { default: new (message: string, requestId: string) => SdkError };

/** What clients of the SDK throw. */
interface SdkError extends Error {
  code?: string;
  requestId: string;
  getRequestId(): string;
}

const CODE = 'OperationDenied.AccessKeyOverLimit';
const PATH = `/e/${CODE}/`;

/** A code of more than one cloud, and a request id. */
const SHARED = 'InvalidParameterValue';
const ID = '5b9a2f8e-1111-4c3d-8f00-123456789abc';

/** Errors as the SDKs of other clouds throw them. */
const OF_OTHERS: [string, () => Error][] = [
  ['AWS SDK 3', () => failure({ name: SHARED, $fault: 'client', $metadata: { requestId: ID } })],
  [
    'AWS SDK 2',
    () => failure({ requestId: ID, statusCode: 400, retryable: false, retryDelay: 46.3 }),
  ],
  [
    'AWS, by its stack',
    () => failure({ stack: 'Error: No.\n    at f (/app/node_modules/aws-sdk/x.js:1)' }),
  ],
  ['Azure', () => failure({ name: 'RestError', statusCode: 400 })],
  ['Alibaba Cloud', () => failure({ message: `code: 400, no. request id: ${ID.toUpperCase()}` })],
  ['Alibaba Cloud, by its id', () => failure({ requestId: ID.toUpperCase() })],
  ['Google Cloud', () => failure({ message: 'googleapi: Error 400: no' })],
];

function failure(parts: object): Error {
  const error = Object.assign(new Error('The value is wrong.'), { code: SHARED });
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(error, name, { value });
  return error;
}

function thrown(code: string | undefined, message = 'It failed.') {
  const error = new TencentCloudSDKHttpException(message, 'request-1');
  if (code !== undefined) error.code = code;
  return error;
}

describe('withHelp', () => {
  it('adds help to what the SDK throws, and changes nothing else', () => {
    const error = thrown(CODE);
    const { stack, message } = error;
    const helped = withHelp(error, { services: [cam] });
    expect(helped).toBe(error);
    expect(helped).toMatchObject({ code: CODE, requestId: 'request-1', message, stack });
    expect(helped.help).toEqual({
      code: CODE,
      meaning: expect.stringMatching(/./),
      fix: expect.stringMatching(/./),
      retry: 'no',
      address: PATH,
    });
    expect(helped.getRequestId()).toBe('request-1');
  });

  it('says what is likely without the record of a service, and the meaning with all of them', () => {
    const brief = withHelp(thrown('FailedOperation.Accesskey')).help;
    const whole = all.withHelp(thrown('FailedOperation.Accesskey')).help;
    expect(brief?.meaning).not.toBe(whole?.meaning);
    expect(brief).toMatchObject({ meaning: expect.any(String), fix: expect.any(String) });
    expect(whole).toEqual(withHelp(thrown('FailedOperation.Accesskey'), { services: [cam] }).help);
  });

  it('names the site that you give', () => {
    const address = (site: string) => withHelp(thrown(CODE), { site }).help?.address;
    expect(address('https://errors.example.org')).toBe(`https://errors.example.org${PATH}`);
    expect(address('https://example.org/docs/')).toBe(`https://example.org/docs${PATH}`);
    expect(withHelp(thrown(CODE), { site: 7 as never }).help?.address).toBe(PATH);
  });

  it('is printed with the error, and kept by JSON', () => {
    const error = withHelp(thrown('LimitExceeded'));
    expect(inspect(error)).toMatch("address: '/e/LimitExceeded/'");
    expect(JSON.parse(JSON.stringify(error)).help.address).toBe('/e/LimitExceeded/');
  });

  it.each([
    ['a code that no list has', () => thrown('Brand.NewCode')],
    ['no code', () => thrown(undefined)],
    ['an error of Node', () => Object.assign(new Error('connect'), { code: 'EADDRINUSE' })],
    ['an error with other help', () => Object.assign(thrown(CODE), { help: 'Ask Ann.' })],
    ['a text', () => CODE],
    ['nothing', () => undefined],
    ['null', () => null],
    ['a function', () => () => CODE],
  ])('gives back unchanged: %s', (_, make) => {
    const given = make();
    const before = inspect(given);
    expect(withHelp(given)).toBe(given);
    expect(inspect(given)).toBe(before);
  });

  it('helps plain objects, responses and wrapped errors', () => {
    const plain = { code: CODE, message: 'No.' };
    expect(withHelp(plain)).toBe(plain);
    expect(plain).toHaveProperty('help.address', PATH);
    const response = { Response: { Error: { Code: CODE, Message: 'No.' }, RequestId: 'r' } };
    expect(withHelp(response).help?.address).toBe(PATH);
    const wrapped = new Error('The sync failed', { cause: thrown(CODE) });
    expect(withHelp(wrapped).help?.address).toBe(PATH);
  });

  it('helps frozen errors by a copy', () => {
    const frozen = Object.freeze(thrown(CODE));
    const helped = withHelp(frozen);
    expect(helped).not.toBe(frozen);
    expect(helped).toBeInstanceOf(TencentCloudSDKHttpException);
    const { code, message, requestId, stack } = frozen;
    expect(helped).toMatchObject({ code, message, requestId, stack, help: { address: PATH } });
    expect(JSON.parse(JSON.stringify(helped))).toMatchObject({ code, requestId, help: { code } });
    expect(Object.keys(helped)).toEqual([...Object.keys(frozen), 'help']);
    const plain = Object.freeze({ code: CODE, message: 'No.' });
    expect(JSON.parse(JSON.stringify(withHelp(plain)))).toMatchObject({
      ...plain,
      help: { address: PATH },
    });
  });

  it.each(OF_OTHERS)('leaves alone an error of %s', (_, make) => {
    for (const error of [make(), new Error('The sync failed', { cause: make() })]) {
      expect(withHelp(error)).toBe(error);
      expect(error).not.toHaveProperty('help');
    }
  });

  it.each([
    [
      'what the SDK throws, whatever it quotes',
      thrown(SHARED, 'https://s3.amazonaws.com/b failed'),
    ],
    ['an error of another language', { code: SHARED, message: 'The value of `Zone` is wrong.' }],
    ['one with a request id', { code: SHARED, message: 'No.', requestId: ID }],
    [
      'one that a program of another cloud reports',
      failure({
        stack:
          'Error: No.\n    at f (/app/x.js:1)\n    at g (/app/node_modules/@google-cloud/y.js:1)',
      }),
    ],
    ['a response', { Response: { Error: { Code: SHARED, Message: 'No.' }, RequestId: ID } }],
  ])('helps with a code that other clouds have, too: %s', (_, error) => {
    expect(withHelp<object>(error)).toHaveProperty('help.code', SHARED);
  });

  it('names the inner code where it decides', () => {
    const error = thrown('FailedOperation', `TRADE_COMMON_ERROR[${CODE}]`);
    expect(withHelp(error).help?.code).toBe(CODE);
  });

  it('replaces its own help where it is called with more', () => {
    const error = withHelp(thrown(CODE));
    const brief = error.help;
    expect(withHelp(error, { services: [cam] }).help).not.toEqual(brief);
  });

  it('never throws, whatever the error does', () => {
    const refuse = () => {
      throw new Error('no');
    };
    const hostile = new Proxy({ code: CODE }, { defineProperty: refuse, ownKeys: refuse });
    expect(withHelp(hostile)).toBe(hostile);
    const closed = new Proxy({}, { get: refuse, getPrototypeOf: refuse, isExtensible: refuse });
    expect(withHelp(closed)).toBe(closed);
    expect(withHelp(thrown(CODE), { service: 7, services: 'cam' } as never).help).toBeDefined();
  });

  it('costs a bundle less than 2 KB more than explain', async () => {
    const sizeOf = async (names: string) => {
      const contents = `export { ${names} } from './index.js';`;
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: 'dist/catalog' },
        ...{ bundle: true, minify: true, write: false, format: 'esm', logLevel: 'error' },
      });
      return outputFiles[0]?.contents.length ?? 0;
    };
    const explain = await sizeOf('explain');
    const withBoth = await sizeOf('explain, withHelp');
    expect(withBoth - explain).toBeGreaterThan(100);
    expect(withBoth - explain).toBeLessThan(2_000);
  });
});
