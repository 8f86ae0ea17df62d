import { describe, expect, it } from 'vitest';
import { clockDifference } from '../../../src/messages/facts/clock-difference.ts';
import { readTimes } from '../../../src/messages/facts/read-times.ts';
import { regionOfShortName } from '../../../src/messages/facts/short-regions.ts';
import { zoneName } from '../../../src/messages/facts/zone-name.ts';

// 1700000000 is 2023-11-14 22:13:20 UTC.
const MESSAGE =
  'Signature expired. … a deviation between `Timestamp` and the server time 1700000000.';

function difference(text: string): number | null {
  return clockDifference({ facts: readTimes(text) });
}

describe('readTimes', () => {
  it('gives the times as the text spells them, with their places', () => {
    const text = `2023/11/15 06:03:20 failed: ${MESSAGE}`;
    const times = readTimes(text);
    expect(times.map(({ kind, value }) => [kind, value])).toEqual([
      ['client-time', '2023/11/15 06:03:20'],
      ['server-time', '1700000000'],
    ]);
    for (const { value, start, end } of times) expect(text.slice(start, end)).toBe(value);
  });

  it('finds nothing without the time of the server', () => {
    expect(readTimes('2023/11/15 06:03:20 server time is wrong')).toEqual([]);
    expect(readTimes('the server time 17000000001')).toEqual([]);
  });

  it('takes the time of the line, else the last one before it', () => {
    const lines = ['2023-11-14T22:00:00Z start', '2023-11-14T22:10:00Z call'];
    expect(difference(`${lines.join('\n')}\n${MESSAGE}`)).toBe(-200);
    expect(difference(`${lines[0]}\n2023-11-14T22:14:20Z x 2023-11-14T22:15:20Z ${MESSAGE}`)).toBe(
      60,
    );
  });
});

describe('clockDifference', () => {
  it.each([
    ['2023-11-14T22:23:20Z', 600],
    ['2023-11-14T22:23:20.123456Z', 600],
    ['2023-11-14 22:03:20 UTC', -600],
    ['2023-11-15T06:13:20+08:00', 0],
    ['2023-11-15 06:13:20,123 +0800', 0],
    ['2023/11/14 17:13:25-0500', 5],
    ['Tue, 14 Nov 2023 22:13:21 GMT', 1],
    ['127.0.0.1 - [15/Nov/2023:06:13:22 +0800]', 2],
    ['X-TC-Timestamp: 1699990000', -10_000],
    ['2023-11-14T22:13:20Z "Timestamp":1699999999', -1],
  ])('compares %s', (time, expected) => {
    expect(difference(`${time} ${MESSAGE}`)).toBe(expected);
  });

  it.each([
    '2023/11/15 06:13:20',
    '2023-11-15T06:13:20',
    '[15/Nov/2023:06:13:22]',
    '2023-99-99T06:13:20Z',
    'yesterday',
  ])('does not guess from %s', (time) => {
    expect(difference(`${time} ${MESSAGE}`)).toBeNull();
  });
});

describe('zoneName', () => {
  it('names the zones of known regions', () => {
    expect(zoneName('100004')).toBe('ap-guangzhou-4');
    expect(zoneName('800012')).toBe('ap-beijing-12');
    for (const number of ['100000', '990001', '1000041', 'ap-guangzhou-4', ''])
      expect(zoneName(number)).toBeUndefined();
  });
});

describe('regionOfShortName', () => {
  it('names the regions of API 2.0', () => {
    expect(regionOfShortName('sh')).toBe('ap-shanghai');
    expect(regionOfShortName('ap-shanghai')).toBeUndefined();
  });
});
