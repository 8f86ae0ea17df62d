/** What hostile texts repeat, by kind. */
const PIECES: Readonly<Record<string, string>> = {
  'openings of denials':
    'you are not authorized to perform operation (cvm:RunInstances)\nresource (',
  'openings of frames':
    '{"Response":{"Error":{"Code":"InternalError","Message":"[TencentCloudSDKError] ',
  'nested brackets': 'CVM_COMMON_ERROR[AS_COMMON_ERROR({[(',
  'a long word': 'Abc1',
  backslashes: '\\',
  quotes: '\'"`',
  dots: 'A.',
  'labels of codes': 'Code=',
  'labels of requests': 'RequestId=',
  'edges of boxes': '\u2502 \n',
  Chinese: '参数取值错误请求未授权',
  'JSON without an end': '{"a":[{"b":"c\\"',
  'anchors of forms':
    'The value type of parameter is not valid, the request is missing a required ',
  'ends of COS': '<Code>NoSuchKey <TraceId> myqcloud.com ',
  'white space': ' \n\t',
};

/** Texts of a length that are written to take long, by kind. */
export function hostileTexts(length: number): Map<string, string> {
  return new Map(
    Object.entries(PIECES).map(([kind, piece]) => [
      kind,
      piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
    ]),
  );
}
