import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/package/log/read-log.ts';

const KNOWN = new Set([
  'InternalError',
  'LimitExceeded',
  'InvalidParameter.Name',
  'InvalidParameter.',
]);
const CATEGORIES = new Set(['InternalError', 'LimitExceeded', 'InvalidParameter']);
const known = {
  isCode: (code: string) => KNOWN.has(code),
  isCategory: (category: string) => CATEGORIES.has(category),
  inOtherCase: (word: string) => [...KNOWN].find((code) => code.toLowerCase() === word),
};

const ONE = '3c140219-cfe9-470e-b241-000000000001';
const TWO = '3c140219-cfe9-470e-b241-000000000002';
const envelope = (code: string, requestId: string) => ({
  Response: { Error: { Code: code, Message: 'It {failed.' }, RequestId: requestId },
});

async function* bytesOf(...pieces: (string | Uint8Array)[]) {
  for (const piece of pieces) yield Buffer.from(piece as string);
}

const read = (...pieces: (string | Uint8Array)[]) => readLog(bytesOf(...pieces), known);

/** `code count@line id,id` for each code. */
async function seen(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const { codes } = await read(...pieces);
  return codes.map(({ code, count, firstLine, requestIds }) =>
    `${code} ${count}@${firstLine} ${requestIds.map((id) => id.at(-1)).join(',')}`.trim(),
  );
}

describe('the encoding of a log', () => {
  const text = '\ufeffCode=InternalError\r\nCode=LimitExceeded, Message=\u4e0a';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(text, 'utf16le').swap16();

  it.each([
    ['UTF-8', [Buffer.from(text)]],
    ['UTF-16, low byte first', [little]],
    ['UTF-16, high byte first', [big]],
    ['UTF-16 in single bytes', [...big].map((byte) => Buffer.of(byte))],
  ])('may be %s', async (_, pieces) => {
    expect(await seen(...pieces)).toEqual(['InternalError 1@1', 'LimitExceeded 1@2']);
  });
});

describe('a log', () => {
  it.each([
    [
      'Go',
      `[TencentCloudSDKError] Code=InternalError, Message=It failed, RequestId=${ONE}`,
      'InternalError 1@1 1',
    ],
    [
      'Python',
      `[TencentCloudSDKException] code:InternalError message:It failed requestId:${ONE}`,
      'InternalError 1@1 1',
    ],
    [
      'Node, as it prints an error',
      `TencentCloudSDKHttpException: It failed\n    at parse (client.js:1:2) {\n  code: 'InternalError',\n  requestId: '${ONE}',\n  httpCode: undefined\n}`,
      'InternalError 1@3 1',
    ],
    [
      'a response on one line',
      JSON.stringify(envelope('InternalError', ONE)),
      'InternalError 1@1 1',
    ],
    [
      'a response over lines',
      JSON.stringify(envelope('InternalError', ONE), null, 2),
      'InternalError 1@4 1',
    ],
    [
      'a response over lines, its request first',
      `{\n"Response": {\n"RequestId": "${ONE}",\n"Error": {\n"Code":\n"InternalError"\n}\n}\n}`,
      'InternalError 1@5 1',
    ],
    [
      'a response within a string',
      JSON.stringify({ level: 'error', body: JSON.stringify(envelope('InvalidParameter.', ONE)) }),
      'InvalidParameter. 1@1 1',
    ],
    [
      'a line whose request is named in front',
      `ERROR requestId=${ONE} failed: {"Error":{"Code":"InternalError"}}`,
      'InternalError 1@1 1',
    ],
    ['a code in running text', 'it was InvalidParameter.Name again', 'InvalidParameter.Name 1@1'],
    ['a new code of a known family', 'got InvalidParameter.New', 'InvalidParameter.New 1@1'],
    ['colours', '\u001b[31mInternalError\u001b[0m', 'InternalError 1@1'],
  ])('is read in the form of %s', async (_, text, expected) => {
    expect(await seen(text)).toEqual([expected]);
  });

  it('counts each code once for each line and request, the most frequent first', async () => {
    const lines = [
      `code=LimitExceeded requestId=${ONE}`,
      `code=InternalError requestId=${ONE} cause: Code=InternalError`,
      `code=InternalError requestId=${TWO}`,
      'code=InternalError',
    ];
    expect(await seen(lines.join('\n'))).toEqual(['InternalError 3@2 1,2', 'LimitExceeded 1@1 1']);
  });

  it.each([
    ['behind', (code: string, id: string) => `Code=${code} RequestId=${id}`],
    ['before', (code: string, id: string) => `RequestId=${id} Code=${code}`],
    ['around', (code: string, id: string) => JSON.stringify(envelope(code, id))],
  ])('keeps several responses of one line apart, requests %s', async (_, form) => {
    const text = `${form('InternalError', ONE)} ${form('LimitExceeded', TWO)}`;
    expect(await seen(text)).toEqual(['InternalError 1@1 1', 'LimitExceeded 1@1 2']);
  });

  it('gives no code the request of another line, though braces were left open', async () => {
    const text = `Code=InternalError {oops\n2026-01-01 done requestId=${TWO}\n`;
    expect(await seen(text)).toEqual(['InternalError 1@1']);
  });

  it('takes a labelled code before words of the same line that look like one', async () => {
    expect(await seen('Code=LimitExceeded after InternalError')).toEqual(['LimitExceeded 1@1']);
  });

  it('leaves out words of no known family, unless a label says that they are the code', async () => {
    expect(await seen('NullPointerException in MyClass.run')).toEqual([]);
    expect(await seen('code: NoSuchBucket, exit code: InternalThing')).toEqual([
      'NoSuchBucket 1@1',
    ]);
  });

  it('counts lines as wc does, a last one without its end too', async () => {
    expect((await read('')).lines).toBe(0);
    expect((await read('a\n')).lines).toBe(1);
    expect((await read('a\nb')).lines).toBe(2);
  });
});

describe('a request ID on another line than the code', () => {
  const box = (...lines: string[]) =>
    ['╷', ...lines.map((line) => `│ ${line}`), '│', '╵', ''].join('\n');
  const terraform = (code: string, id: string) =>
    box(`Error: [TencentCloudSDKError] Code=${code}, Message=It`, `failed, RequestId=${id}`);

  it.each([
    [
      'boxes of Terraform',
      terraform('InternalError', ONE) + terraform('LimitExceeded', TWO),
      ['InternalError 1@2 1', 'LimitExceeded 1@7 2'],
    ],
    [
      'boxes behind the time that a build server adds',
      terraform('InternalError', ONE).replace(/^/gm, '2026-01-01T00:00:00Z ') +
        terraform('LimitExceeded', TWO).replace(/^/gm, '2026-01-01T00:00:00Z '),
      ['InternalError 1@2 1', 'LimitExceeded 1@7 2'],
    ],
    [
      'YAML',
      `one:\n  code: InternalError\n  message: It failed.\n  requestId: ${ONE}\ntwo:\n  code: LimitExceeded\n  requestId: ${TWO}\n`,
      ['InternalError 1@2 1', 'LimitExceeded 1@6 2'],
    ],
    [
      'a YAML list, an item of which has none',
      `- code: InternalError\n- code: LimitExceeded\n  requestId: '${TWO}'\n`,
      ['InternalError 1@1', 'LimitExceeded 1@2 2'],
    ],
    [
      'a YAML list whose second item has no code',
      `- code: InternalError\n- name: x\n  requestId: ${TWO}\n`,
      ['InternalError 1@1'],
    ],
    [
      'lines of a header',
      `Code: InternalError\r\nMessage: It\r\nfailed.\r\nX-TC-RequestId: ${ONE}\r\n\r\nCode: LimitExceeded\r\nRequestId: ${TWO}\r\n`,
      ['InternalError 1@1 1', 'LimitExceeded 1@6 2'],
    ],
    [
      'lines of a header, requests first',
      `RequestId: ${ONE}\nCode: InternalError\nRequestId: ${TWO}\nCode: LimitExceeded\n`,
      ['InternalError 1@2 1', 'LimitExceeded 1@4 2'],
    ],
    [
      'lines of a log, which are about calls of their own',
      `code=InternalError\nrequestId=${ONE} done\n2026 requestId=${TWO}\ncode=LimitExceeded\n\nRequestId: ${TWO}`,
      ['InternalError 1@1', 'LimitExceeded 1@4'],
    ],
    [
      'rows of a table in a box, which are about calls of their own',
      `│ InternalError │ x │\n│ LimitExceeded │ RequestId: ${TWO} │`,
      ['InternalError 1@1', 'LimitExceeded 1@2 2'],
    ],
    [
      'many lines further down',
      `Code: InternalError\n${'.\n'.repeat(30)}RequestId: ${ONE}\n`,
      ['InternalError 1@1'],
    ],
  ])('is read in %s', async (_, text, expected) => {
    expect(await seen(text)).toEqual(expected);
  });
});

describe('a code in disguise', () => {
  const line = `{"Code":"InvalidParameter.Name","RequestId":"${ONE}"}`;
  const escaped = (text: string, times: number): string =>
    times === 0 ? text : escaped(JSON.stringify(text), times - 1);
  const html = line.replaceAll('"', '&quot;');

  it.each([
    ['URL-encoded', encodeURIComponent(line)],
    ['URL-encoded twice', encodeURIComponent(encodeURIComponent(line))],
    ['URL-encoded as text', `Code%3dInvalidParameter.Name%2C+RequestId%3d${ONE}`],
    ['HTML', html],
    ['HTML within HTML', html.replaceAll('&', '&amp;')],
    ['HTML by numbers', line.replaceAll('"', '&#34;').replaceAll(':', '&#x3a;')],
    ['JSON escaped three times', escaped(line, 3)],
    ['JSON escaped five times', escaped(line, 5)],
    ['PHP', `[Code] => InvalidParameter.Name [RequestId] => ${ONE}`],
    [
      'PHP, of an object',
      `[errorCode:Tencent\\Sdk:private] => InvalidParameter.Name [requestId:protected] => ${ONE}`,
    ],
    ['Ruby', `{:code=>"InvalidParameter.Name", "requestId"=>"${ONE}"}`],
    ['zero-width characters', line.replace('Parameter', '\u200bPara\u00admeter\u2060')],
    ['small letters', line.toLowerCase()],
    ['small letters and no label', `failed: invalidparameter.name, requestid=${ONE}`],
    ['a line break after the dot', line.replace('.', '.\n  ')],
    [
      'a line break in a box',
      `\u2502 Code=InvalidParameter.\r\n\u2502 Name, Message=It failed\n\u2502 RequestId=${ONE}`,
    ],
  ])('is read: %s', async (_, text) => {
    expect(await seen(text)).toEqual(['InvalidParameter.Name 1@1 1']);
    expect((await read(text)).lines).toBe(text.split('\n').length);
  });

  it.each([
    ['a sentence that ends with a code', 'Code=LimitExceeded.\nName it.', ['LimitExceeded 1@1']],
    ['a word of small letters without a label', 'internalerror at limitexceeded', []],
    ['a word of small letters with a label', 'code: "internalerror"', ['InternalError 1@1']],
    ['a sign that is not encoded', '100%25 of InternalError', ['InternalError 1@1']],
  ])('is not %s', async (_, text, expected) => {
    expect(await seen(text)).toEqual(expected);
  });
});

describe('bounds', () => {
  it('keeps 20 requests of a code and counts the others', async () => {
    const line = (n: number) => `code=InternalError requestId=request-${1_000 + n}\n`;
    const [code] = (await read(...Array.from({ length: 50 }, (_, n) => line(n % 25)))).codes;
    expect(code).toMatchObject({ count: 50, moreRequestIds: 10 });
    expect(code?.requestIds).toHaveLength(20);
  });

  it('keeps 1,000 codes that are not known, counts the others, and misses no known one', async () => {
    const made = Array.from({ length: 1_500 }, (_, n) => `code=Made.Up${n}\n`);
    const { codes, uncounted } = await read(...made, 'code=InternalError\n');
    expect(codes).toHaveLength(1_001);
    expect(uncounted).toBe(500);
    expect(codes.some(({ code }) => code === 'InternalError')).toBe(true);
  });

  it.each([
    ['a line without end', 'x'],
    ['a code without end', 'A'],
    ['dots without end', 'A.'],
    ['braces without end', '{'],
    ['labels without end', 'Code='],
    ['escape sequences without end', '\u001b['],
  ])('finds what follows %s', async (_, unit) => {
    const filler = Buffer.alloc(3_000_000, unit);
    expect(await seen(filler, ' ', `Code=InternalError RequestId=${ONE} `, filler)).toEqual([
      'InternalError 1@1 1',
    ]);
  });

  it('reads what is not UTF-8', async () => {
    const noise = Uint8Array.from([0x9b, 0xff, 0xfe, 0xc3, 0x28, 0x00]);
    expect(await seen(noise, 'Code=InternalError', noise)).toEqual(['InternalError 1@1']);
    // The last byte of 雛 is that of a control sequence in another encoding.
    expect(await seen('雛InternalError')).toEqual(['InternalError 1@1']);
  });
});

const piece = fc.oneof(
  fc.constantFrom('{', '}', '\n', ' ', '"', 'Code=', 'RequestId=', ONE, TWO, '\u001b[31m', '雛'),
  fc.constantFrom('%3D', '%253D', '&amp;quot;', ' => ', ']', '\\\\"', '\u200b', '\u2502 ', '.\n'),
  fc.constantFrom(...KNOWN, 'MyClass', 'Made.Up', 'invalidparameter.name'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const log = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const cut = fc.tuple(fc.nat(400), fc.constantFrom(0, 1_024, 2_048));

it('reads the same wherever the stream is cut', async () => {
  const filler = fc.constantFrom('-', '- ', '-----\n');
  const cuts = fc.array(cut, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(log, filler, cuts, async (text, unit, all) => {
      // Parts are made readable 1,024 units before the end, once there are 4,096.
      const fill = unit.repeat(4_200 / unit.length);
      const bytes = Buffer.from(`${fill}${text}${fill}${text}`);
      const places = all.map(([at, behind]) => fill.length + at + behind).sort((a, b) => a - b);
      const chunks = [0, ...places].map((from, at) => bytes.subarray(from, places[at]));
      expect(await read(...chunks)).toEqual(await read(bytes));
    }),
    { numRuns: 300 },
  );
});

it('reads a word in disguise as a whole where a word without end begins with it', async () => {
  const text = `InvalidParameter.NameInternalError\u200b${ONE}`;
  const bytes = Buffer.from(`${text}${'-'.repeat(1_100)}${text}`);
  for (let cut = 150; cut < 250; cut++) {
    const [one, two] = [cut, bytes.length - cut];
    const pieces = [bytes.subarray(0, one), bytes.subarray(one, two), bytes.subarray(two)];
    expect(await read(...pieces)).toEqual(await read(bytes));
  }
});
