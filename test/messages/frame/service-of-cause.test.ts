import { expect, it } from 'vitest';
import { serviceOfCause } from '../../../src/messages/frame/service-of-cause.ts';
import type { MessageReading } from '../../../src/messages/reading.ts';

const reading = (text: string, inner: string) => {
  const start = text.indexOf(inner);
  const cause = start < 0 ? null : { value: inner, start, end: start + inner.length };
  return { text, cause } as MessageReading;
};

it.each([
  ['cvm', 'Code : -130000 , Msg : CVM_COMMON_ERROR[A.B:no], err : nil'],
  ['as', 'AS_COMMON_ERROR(err:[TencentCloudSDKError] Code=A.B, Message=no)'],
  ['vpc', 'CVM_COMMON_ERROR[x] VPC_COMMON_ERROR[A.B:no]'],
  [undefined, 'message: [TencentCloudSDKError] Code=A.B'],
  [undefined, 'A.B CVM_COMMON_ERROR'],
  [undefined, `CVM_COMMON_ERROR${' '.repeat(200)}A.B`],
  [undefined, 'CVM_COMMON_ERROR[no code]'],
])('%s made the inner error of %j', (service, text) => {
  expect(serviceOfCause(reading(text, 'A.B'))).toBe(service);
});
