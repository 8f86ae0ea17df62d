import { describe, expect, it } from 'vitest';
import { codesInText } from '../../src/lib/codes-in-text.ts';
import { parameterAnchor, sitePath } from '../../src/lib/paths.ts';
import { wordsOf } from '../../src/lib/words.ts';
import { categoryOf, parentOf } from '../../src/schema/code-parts.ts';

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
  ])('finds the code in %s', (text, code) => expect(codesInText(text)).toContain(code));

  it('puts what is marked as the code first', () => {
    expect(codesInText('At UpdateAccessKey: Code=FailedOperation.Accesskey')[0]).toBe(
      'FailedOperation.Accesskey',
    );
  });

  it('finds nothing in text without a code, and is quick on long lines', () => {
    expect(codesInText('nothing to see here')).toEqual([]);
    const started = performance.now();
    codesInText(`A${'a'.repeat(1_000_000)}`);
    codesInText('code: '.repeat(200_000));
    codesInText('Aa.'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(1000);
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
