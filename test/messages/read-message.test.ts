import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/messages/read-message.ts';
import type { Found } from '../../src/messages/reading.ts';
import { small } from './small-knowledge.ts';

const ID = '3c140219-cfe9-470e-b241-0a1b2c3d4e5f';
const INNER = '0f0e0d0c-0b0a-4908-8706-050403020100';
const DENIAL =
  'you are not authorized to perform operation (trtc:DemoAction)\nresource (*) has no permission';
const read = (text: string) => readMessage(text, small);

describe('the layer', () => {
  it.each([
    ['of a denial that names another interface', `[DemoAction] ${DENIAL}`, 'api-3.0'],
    [
      'of a form with an action and a request, though it names another interface',
      `[RunInstances] 请求缺少必填参数 UserSig。 (reqId: ${ID})`,
      'api-3.0',
    ],
    ['of API 2.0', `{'code': 4102, 'message': '${DENIAL}', 'codeDesc': 'NoAuth'}`, 'api-2.0'],
    ['of a field of the envelope', 'json: no string in Go field Response.Error.Code', 'api-3.0'],
    ['of a form next to words of COS', "COS: Condition key q-ak doesn't match", 'cos'],
    [
      'of a message that names the time of the server',
      'Signature expired to avoid a deviation between `Timestamp` and the server time 1700000000.',
      'api-3.0',
    ],
    ['of no interface that is known', 'Signature expired', 'none'],
    ['of an unknown code without a sign', '{"code":"USER_LOCKED","message":"locked"}', 'none'],
    ['of a word of clients in a text about something else', 'NetworkError on fetch', 'none'],
    ['of a word of clients of Tencent Cloud', 'tencentcloud: NetworkError', 'sdk-client'],
    ['of an unknown code in a frame', '[TencentCloudSDKError] Code=Made.Up, Message=x', 'api-3.0'],
    ['of a new code of a known family', 'Code=LimitExceeded.New', 'api-3.0'],
    ['of a code in a text about another product', 'LimitExceeded: no ssl certificate', 'none'],
  ])('is that %s', (_, text, layer) => {
    expect(read(text).layer).toBe(layer);
  });
});

describe('the code', () => {
  it('is whole where it ends like a label', () => {
    const text = '[TencentCloudSDKException] code:InternalError.IllegalMessage message:x';
    expect(read(text).code?.value).toBe('InternalError.IllegalMessage');
  });

  it('is without the label that has run into it', () => {
    expect(read('code:ClientNetworkErroressage:x').code?.value).toBe('ClientNetworkError');
    expect(read('code:ClientNetworkErrormessage:x').code?.value).toBe('ClientNetworkError');
  });
});

describe('the request id', () => {
  it('has a label in English or Chinese', () => {
    for (const label of ['RequestId: ', 'request_id=', '请求ID：', '请求 ID: '])
      expect(read(`Code=InternalError，${label}${ID}`).requestId?.value, label).toBe(ID);
  });

  it('is that of the answer, not the one within the message', () => {
    const message = `[request id:${INNER}]${DENIAL}`;
    for (const text of [
      `[Code] => UnauthorizedOperation\n[Message] => ${message}\n[RequestId] => ${ID}`,
      `[TencentCloudSDKError] Code=UnauthorizedOperation, Message=${message}, RequestId=${ID}`,
    ])
      expect(read(text).requestId?.value).toBe(ID);
  });
});

describe('the parameter', () => {
  it.each(['`Value`', '`Params`', 'Params.1.Param', '"Request"'])('may be %s', (name) => {
    const { parameter } = read(`The parameter ${name} is not recognized.`);
    expect(parameter?.value).toBe(name.replace(/[`"]/g, ''));
  });

  it('is not a word of the sentence', () => {
    const text = 'The request is missing a required parameter `Params.1.Param`.';
    expect(read(text).parameter?.value).toBe('Params.1.Param');
    expect(read('the request is missing').parameter).toBeNull();
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Code=',
      'RequestId=',
      'InternalError',
      ID,
      'LimitExceeded.New',
      '{"Response":{',
    ),
    fc.constantFrom(DENIAL, 'The parameter `Zone` is not recognized', '参数 Zone 取值错误', 'Zone'),
    fc.constantFrom('\n│ ', '.\n', '%3D', '\\\\"', '&quot;', '\u001b[31m', '[', '(', '"', '`', ' '),
    fc.constantFrom('cvm.tencentcloudapi.com', 'RunInstances', 'tencentcloud_instance', '余额不足'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('is read without an error, and what is found is where it says', () => {
    fc.assert(
      fc.property(text, (input) => {
        const reading = read(input);
        const { text: seen, code, cause, parameter, requestId, service, action } = reading;
        const places = [code, cause, parameter, requestId, service, action, ...reading.facts];
        for (const found of places) if (found) expectInside(found, seen);
        const spelled = [code, cause, parameter, ...reading.facts];
        for (const found of spelled)
          if (found) expect(seen.slice(found.start, found.end)).toBe(found.value);
      }),
      { numRuns: 2_000 },
    );
  });
});

function expectInside({ start, end }: Found, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}
