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

  it('helps frozen errors by a new object that is one, too', () => {
    const frozen = Object.freeze(thrown(CODE));
    const helped = withHelp(frozen);
    expect(helped).not.toBe(frozen);
    expect(helped).toBeInstanceOf(TencentCloudSDKHttpException);
    expect(helped.help?.address).toBe(PATH);
    const { code, message, requestId, stack } = frozen;
    expect([helped.code, helped.message, helped.requestId, helped.stack]).toEqual([
      ...[code, message, requestId, stack],
    ]);
    const plain = Object.freeze({ code: CODE, message: 'No.' });
    expect(JSON.parse(JSON.stringify(withHelp(plain)))).toMatchObject({
      ...plain,
      help: { address: PATH },
    });
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
