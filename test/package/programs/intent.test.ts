import { describe, expect, it } from 'vitest';
import { intentOfName } from '../../../src/package/programs/scan/intent.ts';
import { scanProgram } from '../../../src/package/programs/scan/scan-program.ts';

const retry = '{ return resource.RetryableError(err) }';

describe('intents', () => {
  it.each([
    [`if e.Code == "A" ${retry}`, 'retry'],
    [`isBusy := e.Code == "A"\nif !isBusy ${retry}`, null],
    [`if !(e.Code == "A") ${retry}`, null],
  ])('of %s', (source, intent) => {
    expect(scanProgram(source, 'go').comparisons[0]?.intent).toBe(intent);
  });

  it.each([
    ['RETRYABLE_CODES', 'retry'],
    ['nonRetryable', 'give-up'],
    ['NON_FATAL', null],
    ['NEVER_RETRY', null],
    ['skipRetry', null],
  ])('of the name %s', (name, intent) => {
    expect(intentOfName(name)).toBe(intent);
  });

  it('know a type only in its own case', () => {
    const source =
      'switch v := err.(type) {\ncase *errors.TencentCloudSDKError:\n if v.Code == "A" {}\ncase *net.OpError:\n if v.Code == "B" {}\n}';
    const { comparisons } = scanProgram(source, 'go');
    expect(comparisons.map(({ isSure, isForeign }) => [isSure, isForeign])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
