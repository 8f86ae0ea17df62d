import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CategoryTable } from '../../../../src/package/log/quick/category-table.ts';
import { QuickLogReader } from '../../../../src/package/log/quick/quick-log-reader.ts';
import { readLog } from '../../../../src/package/log/read-log.ts';
import { Utf8Bytes } from '../../../../src/package/log/text-encoding.ts';

const KNOWN = [
  'InternalError',
  'LimitExceeded',
  'InvalidParameter.Name',
  'InvalidParameter.',
  'Cam.GroupFull',
];
const CATEGORIES = ['InternalError', 'LimitExceeded', 'InvalidParameter', 'Cam'];
const known = {
  isCode: (code: string) => KNOWN.includes(code),
  isCategory: (category: string) => CATEGORIES.includes(category),
  inOtherCase: (word: string) => KNOWN.find((code) => code.toLowerCase() === word),
};
const table = new CategoryTable(CATEGORIES);
const ONE = '3c140219-cfe9-470e-b241-000000000001';

async function* bytesOf(pieces: readonly Uint8Array[]) {
  yield* pieces;
}

async function readSlowly(...pieces: Uint8Array[]) {
  const { lines, codes, uncounted } = await readLog(bytesOf(pieces), known);
  return { lines, codes, uncounted };
}

async function readQuickly(...pieces: Uint8Array[]) {
  const reader = new QuickLogReader(known, table);
  const utf8 = new Utf8Bytes();
  for (const piece of pieces) reader.add(utf8.add(piece));
  reader.add(utf8.end());
  return reader.finish();
}

const codes = fc.constantFrom(...KNOWN, 'InvalidParameter.New', 'MyClass', 'Made.Up', 'OK');
const marks = fc.constantFrom(
  ...['{', '}', '{"', '":"', '"', '\\"', "'", ': ', '=', ' => ', ']', '[', ', ', ' ', '.', '-'],
  ...['%3D', '%253D', '%2E', '%7B', '%22', '%', '&', '&quot;', '&amp;quot;', '&#46;', '&gt;'],
  ...['\\\\"', '\u200b', '\ufeff', '\u00ad', '\u2502', '\u2502 ', '\u3000', '\u4e0a', '\uff1a'],
  ...['\u001b[31m', '\u001b[0m', '\u009b1m', '\\u001b[0m', '\u001b[{', '\u001b[1;2', '\ufffd'],
);
const labels = fc.constantFrom(
  ...['Code', 'code', 'Code=', '"Code":"', 'errorCode: ', 'error_code=', 'exit code: ', 'c', 'C'],
  ...['[code:protected] => ', 'RequestId', 'requestId=', '"RequestId":"', 'X-TC-RequestId: ', 'q'],
  ...['request id: ', 'request%20id', 'REQUEST_ID=', 'RequestId=%!d(string='],
);
const words = fc.oneof(
  codes,
  codes.map((code) => code.toLowerCase()),
  fc
    .tuple(codes, fc.nat(12), marks)
    .map(([code, at, mark]) => code.slice(0, at) + mark + code.slice(at)),
  fc.constantFrom(
    ONE,
    ONE.replace('1', '2'),
    '2026-08-21T06:33:54Z',
    'INFO',
    'Processed',
    'x',
    '200',
  ),
);
const ends = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n  ', '\n- ', '.\n  ');
const wild = fc.string({ unit: 'binary', maxLength: 8 });
const piece = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: marks },
  { weight: 3, arbitrary: labels },
  { weight: 5, arbitrary: ends },
  { weight: 1, arbitrary: wild },
);
const ERROR_LINE = `ERROR [TencentCloudSDKError] Code=InternalError, Message=x, RequestId=${ONE}\n`;
const line = fc.constantFrom(
  '2026-08-21T06:33:54.123Z INFO worker-1 Processed item 7 of batch A12; DefaultQueue has 3 left\n',
  `{"level":"info","msg":"request done","requestId":"${ONE}","detail":{"path":"/v1/items/7"}}\n`,
  ERROR_LINE,
  '\u2502 Error: [TencentCloudSDKError] Code=LimitExceeded\n\u2502 \n',
  '{\n  "Response": {\n',
  `    "RequestId": "${ONE}"\n`,
  '  }\n}\n',
  'x'.repeat(3_000),
);
const log = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 1, arbitrary: line }), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

describe('the quick reader of logs finds what the slow one finds', () => {
  const runs = { numRuns: Number(process.env.CASES === 'all' ? 200_000 : 3_000) };

  it('in any text, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.array(fc.nat(3_000), { maxLength: 5 }), async (text, places) => {
        const bytes = Buffer.from(text);
        const cuts = [0, ...places.map((at) => at % (bytes.length + 1)).sort((a, b) => a - b)];
        const pieces = cuts.map((from, at) => bytes.subarray(from, cuts[at + 1]));
        expect(await readQuickly(...pieces)).toEqual(await readSlowly(bytes));
      }),
      runs,
    );
  });

  it.each(['I\\u001b[0mnternalError', 'i\u001b[0mnternalerror', 'internal\\u001b[0merror'])(
    'in a code that is in disguise on the line after its label: %s',
    async (code) => {
      const bytes = Buffer.from(`error_code=\n${code}\n`);
      expect(await readQuickly(bytes)).toEqual(await readSlowly(bytes));
    },
  );

  it('in bytes that are not text', async () => {
    await fc.assert(
      fc.asyncProperty(
        log,
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(2_000),
        async (text, odd, at) => {
          const bytes = Buffer.from(text);
          const all = Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)]);
          expect(await readQuickly(all)).toEqual(await readSlowly(all));
        },
      ),
      { numRuns: runs.numRuns / 3 },
    );
  });

  it.each([
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, low byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, high byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('in %s', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(log, async (text) => {
        expect(await readQuickly(encode(text))).toEqual(await readSlowly(encode(text)));
      }),
      { numRuns: runs.numRuns / 10 },
    );
  });
});
