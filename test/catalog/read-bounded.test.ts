import { expect, it } from 'vitest';
import { readBounded } from '../../src/catalog/cli/read-bounded.ts';

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

it('keeps both ends of what is long, and says so', async () => {
  const long = 'x '.repeat(100_000);
  const { text, isWhole } = await readBounded(chunksOf('First', long, long, long, 'Last'));
  expect(isWhole).toBe(false);
  expect(text).toMatch(/^First[x ]+\n[x ]+Last$/);
  expect(text.length).toBeLessThanOrEqual(200_001);
});

it('keeps the whole of what is not', async () => {
  const half = 'x'.repeat(100_000);
  expect(await readBounded(chunksOf(half, half))).toEqual({ text: half + half, isWhole: true });
  expect(await readBounded(chunksOf())).toEqual({ text: '', isWhole: true });
});

it('holds no more of a stream without end than that', async () => {
  const chunk = Buffer.alloc(65_536, 'x');
  async function* pour() {
    for (let count = 0; count < 1_600; count++) yield chunk;
  }
  const before = process.memoryUsage().rss;
  await readBounded(pour());
  expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
});

it('joins a character that two chunks share, and replaces what is no UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from('é'), Buffer.from([0xff])]);
  const byByte = async function* () {
    for (const byte of bytes) yield Buffer.from([byte]);
  };
  expect(await readBounded(byByte())).toMatchObject({ text: 'é\ufffd' });
});
