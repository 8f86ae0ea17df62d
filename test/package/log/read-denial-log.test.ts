import { describe, expect, it } from 'vitest';
import { readDenialLog } from '../../../src/package/log/read-denial-log.ts';
import { FORMS, RESOURCES, sentence, UUID } from '../../messages/denials/denial-texts.ts';

const OTHER = '0f0e0d0c-0b0a-4908-8706-050403020101';
const RESOURCE = RESOURCES[1]?.('cvm', 'instance') ?? '';
const DENIAL = sentence({ operation: 'cvm:RunInstances', resource: RESOURCE });

async function* piecesOf(text: string | Uint8Array, size: number) {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Uint8Array, size = 65_536) => readDenialLog(piecesOf(text, size));

/** `operation resource count@line id` for each pair. */
async function seen(text: string, size?: number): Promise<string[]> {
  const { denials } = await read(text, size);
  return denials.map(
    ({ denial, count, line, requestId }) =>
      `${denial.operation.value} ${denial.resource?.value} ${count}@${line} ${requestId}`,
  );
}

describe('readDenialLog', () => {
  it.each(FORMS)('reads $name wherever the pieces end', async ({ write }) => {
    const text = `one\ntwo\n${write({ operation: 'cvm:RunInstances', resource: RESOURCE })}\nend`;
    const whole = await seen(text);
    expect(whole).toHaveLength(1);
    expect(whole[0]).toMatch(/^cvm:RunInstances qcs:.*1@[34] /);
    for (const size of [1, 7, 64]) expect(await seen(text, size)).toEqual(whole);
  });

  it('counts each pair and names the lines', async () => {
    const text = ['start', DENIAL, 'x', `${DENIAL} and ${DENIAL}`, ''].join('\n');
    expect(await seen(text)).toEqual([`cvm:RunInstances ${RESOURCE} 3@2 null`]);
    expect(await read(text)).toMatchObject({ count: 3, lines: [2, 5, 6] });
  });

  it.each([
    [`[request id:${UUID}]${DENIAL}, RequestId=${OTHER}`, UUID],
    [`${DENIAL}, RequestId=${UUID}`, UUID],
    [`${DENIAL}\n], RequestId=${UUID}`, UUID],
    [`${DENIAL}\nINFO next call, RequestId=${UUID}`, 'null'],
    [`${DENIAL} ${sentence({ operation: 'cvm:A', resource: '*' })} RequestId=${UUID}`, 'null'],
  ])('finds the request ID in %j', async (text, id) => {
    expect((await seen(text))[0]?.split(' ').at(-1)).toBe(id);
  });

  it('undoes encodings and colors', async () => {
    const url = `message=${encodeURIComponent(DENIAL)}`;
    const html = DENIAL.replaceAll('(', '&#40;').replaceAll(')', '&#41;');
    const colored = DENIAL.replace('authorized', '\u001b[31mauthorized\u001b[0m');
    for (const text of [url, html, colored, JSON.stringify(JSON.stringify(DENIAL))])
      expect(await seen(text)).toEqual([`cvm:RunInstances ${RESOURCE} 1@1 null`]);
  });

  it('finds denials between long lines without breaks', async () => {
    const filler = 'x'.repeat(100_000);
    const text = `${filler}${DENIAL}${filler}\n${filler} ${DENIAL}${filler}`;
    expect(await read(text, 10_000)).toMatchObject({ count: 2, lines: [1, 3] });
  });

  it('keeps a bounded number of pairs and counts all', async () => {
    const text = Array.from({ length: 1_500 }, (_, at) =>
      sentence({ operation: `cvm:Run${at}`, resource: '*' }),
    ).join('\n');
    const log = await read(text);
    expect(log.count).toBe(1_500);
    expect(log.denials).toHaveLength(1_000);
    expect(log.lines).toHaveLength(20);
  });
});
