import { expect, it } from 'vitest';
import { readBounded } from '../../src/catalog/cli/read-bounded.ts';

it('stops reading when it has enough', async () => {
  let chunks = 0;
  async function* pour() {
    for (; chunks < 1_000; chunks += 1) yield Buffer.alloc(65_536, 'x');
  }
  expect(await readBounded(pour())).toHaveLength(400_000);
  expect(chunks).toBeLessThan(10);
});

it('joins a character that two chunks share, and replaces what is no UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from('é'), Buffer.from([0xff])]);
  const byByte = async function* () {
    for (const byte of bytes) yield Buffer.from([byte]);
  };
  expect(await readBounded(byByte())).toBe('é\ufffd');
});
