import { expect, it } from 'vitest';
import { LineTransport } from '../../../src/package/mcp/lines/line-transport.ts';

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const callWith = (value: string) =>
  `{"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"x","arguments":{"x":${value}}}}`;
const ping = (id: number) => JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' });

it.each([
  ['no JSON', null, -32_700],
  ['{"jsonrpc":"2.0","id":7}', 7, -32_600],
  ['{"jsonrpc":"2.0","id":"a","method":5}', 'a', -32_600],
  ['{"id":7,"method":"ping"}', 7, -32_600],
  ['[]', null, -32_600],
  ['null', null, -32_600],
  ['5', null, -32_600],
  [callWith(DEEP), 8, -32_600],
  [callWith(`{"y":${'['.repeat(98)}${']'.repeat(98)}}`), 8, -32_600],
] as const)('answers what is not a message with an error: %.60s', async (text, id, code) => {
  const { answers, received } = await receive(text);
  expect(received).toEqual([]);
  expect(answers).toMatchObject([{ jsonrpc: '2.0', id, error: { code } }]);
});

it('passes on a message that is nested less', async () => {
  const { answers, received } = await receive(callWith(`${'['.repeat(90)}${']'.repeat(90)}`));
  expect(received).toMatchObject([{ id: 8, method: 'tools/call' }]);
  expect(answers).toEqual([]);
});

it('lets the next message wait until fewer requests have no answer', async () => {
  const transport = new LineTransport(() => {});
  for (const id of [1, 2]) transport.receive({ text: ping(id), isTooLong: false });
  let isRead = false;
  const reading = transport.unansweredBelow(2).then(() => {
    isRead = true;
  });
  await transport.unansweredBelow(3);
  expect(isRead).toBe(false);
  await transport.send({ jsonrpc: '2.0', id: 1, result: {} });
  await reading;
  expect(isRead).toBe(true);
});

async function receive(text: string) {
  const lines: string[] = [];
  const received: object[] = [];
  const transport = new LineTransport((line) => lines.push(line));
  transport.onmessage = (message) => received.push(message);
  transport.receive({ text, isTooLong: false });
  return { answers: lines.map((line) => JSON.parse(line)), received };
}
