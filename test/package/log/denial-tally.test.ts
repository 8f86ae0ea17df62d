import { expect, it } from 'vitest';
import { DenialTally } from '../../../src/package/log/denial-tally.ts';
import { readLog } from '../../../src/package/log/read-log.ts';
import { sentence } from '../../messages/denials/denial-texts.ts';

const known = { isCode: () => false, isCategory: () => false, inOtherCase: () => undefined };
const denial = (operation: string) => sentence({ operation, resource: '*' });

async function countIn(text: string, size = text.length) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
  }
  return (await readLog(pieces(), known)).denials;
}

it('counts the denials of a log, and names each operation once', async () => {
  const text = ['cvm:RunInstances', 'ses:SendEmail', 'cvm:RunInstances'].map(denial).join('\n');
  const expected = { count: 3, operations: ['cvm:RunInstances', 'ses:SendEmail'] };
  expect(await countIn(text)).toEqual(expected);
  for (const size of [1, 7, 100]) expect(await countIn(text, size), `${size}`).toEqual(expected);
  expect(await countIn(`INFO ok\n${'authorized '.repeat(1_000)}`)).toEqual({
    count: 0,
    operations: [],
  });
});

it('counts where it no longer names', () => {
  const tally = new DenialTally();
  const text = Array.from({ length: 1_500 }, (_, at) => denial(`cvm:Run${at}`)).join('\n');
  tally.scan(text, 0, text.length);
  const { count, operations } = tally.counted();
  expect([count, operations.length]).toEqual([1_500, 1_000]);
});
