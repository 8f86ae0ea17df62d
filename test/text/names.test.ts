import { describe, expect, it } from 'vitest';
import { categoryOf, parentOf } from '../../src/schema/facts/code-parts.ts';
import { codesInText } from '../../src/text/codes-in-text.ts';
import { parameterAnchor, sitePath } from '../../src/text/paths.ts';
import { wordsOf } from '../../src/text/words.ts';
import { processorTimeMs } from '../processor-time.ts';

describe('wordsOf', () => {
  it.each([
    ['AccessKeyOverLimit', 'access key over limit'],
    ['DBInstanceId', 'db instance id'],
    ['OpenAccountCAM', 'open account cam'],
    ['InvalidParameterValue.IPv6Format', 'invalid parameter value i pv6 format'],
    ['...', ''],
  ])('%s → %s', (name, words) => expect(wordsOf(name).join(' ')).toBe(words));
});

describe('the parts of a code', () => {
  it.each([
    ['FailedOperation', 'FailedOperation', null],
    ['FailedOperation.Accesskey', 'FailedOperation', 'FailedOperation'],
    ['InvalidParameter.Value.Range', 'InvalidParameter', 'InvalidParameter.Value'],
    ['ResourceNotFound.', 'ResourceNotFound', null],
  ])('%s', (code, category, parent) => {
    expect(categoryOf(code)).toBe(category);
    expect(parentOf(code)).toBe(parent);
  });
});

describe('codesInText', () => {
  it.each([
    [
      '{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"x"}}}',
      'AuthFailure.SignatureFailure',
    ],
    ['"{\\"Error\\":{\\"Code\\":\\"InternalError\\"}}"', 'InternalError'],
    [
      '[TencentCloudSDKException] code:ResourceNotFound.UserNotExist message:no requestId:1',
      'ResourceNotFound.UserNotExist',
    ],
    ['[TencentCloudSDKError] Code=LimitExceeded, Message=too many, RequestId=5', 'LimitExceeded'],
    [
      'com.tencentcloudapi.common.exception.TencentCloudSDKException: InvalidParameter.ParamError-Invalid input',
      'InvalidParameter.ParamError',
    ],
  ])('finds the code in %s', (text, code) => {
    const { labelled, shaped } = codesInText(text);
    expect([...labelled, ...shaped]).toContain(code);
  });

  it.each([
    ['At UpdateAccessKey: Code=FailedOperation.Accesskey', 'FailedOperation.Accesskey'],
    ['"Code":"BrandNew.Thing","Message":"InternalError"', 'BrandNew.Thing'],
    ['error code: LimitExceeded.', 'LimitExceeded'],
    ['"errorCode": "LimitExceeded"', 'LimitExceeded'],
    ['{\\"Code\\":\\"InvalidParameter.\\"}', 'InvalidParameter.'],
    ['Code=InvalidParameter., Message=x', 'InvalidParameter.'],
    ['code:InvalidParameter. message:x', 'InvalidParameter.'],
    ['code: LimitExceeded. The message: x', 'LimitExceeded'],
    ['code=FAILEDOPERATION_ACCESSKEY', 'FAILEDOPERATION_ACCESSKEY'],
  ])('keeps apart what a label marks as the code in %s', (text, code) => {
    const { labelled, shaped } = codesInText(text);
    expect(labelled).toEqual([code]);
    expect(shaped).not.toContain(code);
  });

  it.each([
    'the postal code of NewYork',
    'exit code 1 from MyService',
    'exit code: MyService',
    'the code: see below for MyService',
    'barcode: MyService',
    'status_code=NotFound',
  ])('takes no prose for a label: %s', (text) => expect(codesInText(text).labelled).toEqual([]));

  it('reads what a terminal would show in colour', () => {
    for (const text of [
      '\u001b[1;31mInternalError\u001b[0m',
      '"\\u001b[31mInternalError\\u001b[0m',
      '\u009b31mInternalError',
      'Internal\u001b[4mError',
    ])
      expect(codesInText(text).shaped.at(-1), text).toMatch(/InternalError$/);
  });

  it('looks at both ends of a long text, and takes no half of a word for a code', () => {
    const long = 'x '.repeat(500_000);
    expect(codesInText(`First.Code ${long} Code=Last.Code`)).toEqual({
      labelled: ['Last.Code'],
      shaped: ['First.Code'],
    });
    const before = 'x '.repeat(49_993);
    expect(codesInText(`${before}InternalError.SystemError ${long}`).shaped).toEqual([]);
    expect(codesInText(`${long}Known.InternalError ${before}`).shaped).toEqual([]);
  });

  it('finds nothing in text without a code, and is quick on long lines', () => {
    expect(codesInText('nothing to see here')).toEqual({ labelled: [], shaped: [] });
    const started = processorTimeMs();
    codesInText(`A${'a'.repeat(1_000_000)}`);
    codesInText('code: '.repeat(200_000));
    codesInText('Aa.'.repeat(300_000));
    codesInText('\u001b[0;'.repeat(200_000));
    codesInText(`\u001b[${'0'.repeat(1_000_000)}`);
    codesInText(`${'\u001b['}${' '.repeat(1_000_000)}`);
    // In quadratic time it would be minutes.
    expect(processorTimeMs() - started).toBeLessThan(3000);
  });
});

describe('site paths', () => {
  it('names pages by what they show', () => {
    expect(sitePath.serviceError('cam', 'FailedOperation.Accesskey')).toBe(
      '/services/cam/errors/failed-operation.accesskey/',
    );
    expect(sitePath.action('cam', '2019-01-16', 'UpdateAccessKey')).toBe(
      '/services/cam/2019-01-16/update-access-key/',
    );
    expect(parameterAnchor('input', 'UserName')).toBe('input-user-name');
  });
});
