import * as fc from 'fast-check';
import Sign from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js';
import { describe, expect, it } from 'vitest';
import {
  parseAuthorization,
  writeAuthorization,
} from '../../../src/site/client/signing/authorization.ts';
import { checkRequest, type SigningInput } from '../../../src/site/client/signing/check-request.ts';
import { compareClocks, spanText } from '../../../src/site/client/signing/compare-clocks.ts';
import {
  EXAMPLE,
  type PublishedExample,
  withAuthorization,
} from '../../../src/site/client/signing/examples.ts';
import { parseRequest } from '../../../src/site/client/signing/parse-request.ts';
import { takeTime } from '../../../src/site/client/signing/take-time.ts';
import { canonicalRequest, sign, utcDate } from '../../../src/site/client/signing/tc3.ts';
import { withoutExample } from '../../../src/site/client/signing/without-example.ts';
import { EXAMPLE_WITH_ACTION } from '../../later-example.ts';

async function signExample({ request, secretKey, signedHeaders }: PublishedExample) {
  const canonical = await canonicalRequest(parseRequest(request).request, signedHeaders);
  const key = { secretKey, date: '2019-02-25', service: 'cvm', timestamp: '1551113065' };
  return sign(canonical, key);
}

describe('the published examples', () => {
  it('gives every value that the page “Signature v3” prints', async () => {
    const signing = await signExample(EXAMPLE);
    expect(signing.canonicalRequest).toBe(`POST
/

content-type:application/json; charset=utf-8
host:cvm.tencentcloudapi.com

content-type;host
35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064`);
    expect(signing.stringToSign).toBe(`TC3-HMAC-SHA256
1551113065
2019-02-25/cvm/tc3_request
5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031`);
    expect(writeAuthorization(EXAMPLE.secretId, EXAMPLE.signedHeaders, signing)).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    );
  });

  it('gives every value, the derived keys as well, that its later edition prints', async () => {
    const signing = await signExample(EXAMPLE_WITH_ACTION);
    expect(signing).toMatchObject({
      canonicalRequestHash: '7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84',
      secretDate: 'da98fb70dcf6b112dc21038d1eeeb3a95c74b4dcb12c1131f864f6066bd02be0',
      secretService: '8d70cbefb03939f929db64d32dc2ba89b1095620119fe3e050e2b18c5bd2752f',
      secretSigning: 'b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af',
      signature: EXAMPLE_WITH_ACTION.signature,
    });
  });
});

it('signs as the official SDK does, whatever the request', async () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/);
  // The SDK sends control and format characters escaped, which JSON.stringify does not.
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }),
      fc.constantFrom('é', '中', '文', '😀'),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        secretId: word,
        secretKey: word,
        service: fc.constantFrom('cvm', 'cam', 'postgres'),
        timestamp: fc.integer({ min: 1, max: 4_102_444_800 }),
        payload: fc.dictionary(word, fc.oneof(text, fc.boolean())),
      }),
      async ({ secretId, secretKey, service, timestamp, payload }) => {
        const host = `${service}.intl.tencentcloudapi.com`;
        const official = Sign.sign3({
          ...{ method: 'POST', url: `https://${host}/`, payload, timestamp, service },
          ...{ secretId, secretKey, multipart: false, boundary: '' },
          headers: { 'Content-Type': 'application/json' },
        });
        const request = `POST / HTTP/1.1\nHost: ${host}\nContent-Type: application/json\nX-TC-Timestamp: ${timestamp}\n\n${JSON.stringify(payload)}`;
        const sent = withAuthorization(request, official);
        const checked = await checkRequest({ request: sent, secretId, secretKey, service: '' });
        expect(checked.authorization).toBe(official);
        expect(checked.verdict.title).toBe('✓ The signature matches this request.');
      },
    ),
    { numRuns: 60 },
  );
});

describe('parseRequest', () => {
  it('reads a request with a whole address, CRLF and an empty line in its body', () => {
    const { request, issues } = parseRequest(
      'get https://cvm.tencentcloudapi.com/?Limit=10&Offset=0\r\nContent-Type:application/x-www-form-urlencoded\r\n\r\na\r\n\r\nb',
    );
    expect(issues).toEqual([]);
    expect({ ...request, headers: [...request.headers] }).toEqual({
      ...{ method: 'GET', path: '/', query: 'Limit=10&Offset=0', payload: 'a\n\nb' },
      headers: [
        ['host', 'cvm.tencentcloudapi.com'],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
    });
  });

  it('reads the command line of curl that the page “Signature v3” prints', async () => {
    const [, payload] = EXAMPLE.request.split('\n\n');
    const request = String.raw`curl -X POST https://cvm.tencentcloudapi.com \
-H "Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168" \
-H "Content-Type: application/json; charset=utf-8" \
-H "Host: cvm.tencentcloudapi.com" \
-H "X-TC-Action: DescribeInstances" \
-H "X-TC-Timestamp: 1551113065" \
-H "X-TC-Version: 2017-03-12" \
-H "X-TC-Region: ap-guangzhou" \
-d '${payload}'`;
    const { secretKey } = EXAMPLE;
    const checked = await checkRequest({ request, secretKey, secretId: '', service: '' });
    expect(checked.issues).toEqual([]);
    expect(checked.verdict.title).toBe('✓ The signature matches this request.');
  });

  it('reads the first part of a very long request, and says so', async () => {
    const { request, issues } = parseRequest(`${EXAMPLE.request}${'x'.repeat(5_000_000)}`);
    expect(issues).toEqual(['Only the first 500,000 characters are read.']);
    expect(request.headers.get('host')).toBe('cvm.tencentcloudapi.com');
    expect(request.payload.length).toBeLessThan(500_000);
  });

  it('takes from curl what curl adds, and quotes as a shell does', () => {
    const read = (command: string) => {
      const { request, issues } = parseRequest(command);
      return { ...request, headers: Object.fromEntries(request.headers), issues };
    };
    expect(
      read(String.raw`curl "https://a.b/?x=1" --data-raw "{\"k\": \"it's\"}" -s -o out`),
    ).toEqual({
      ...{ method: 'POST', path: '/', query: 'x=1', payload: `{"k": "it's"}`, issues: [] },
      headers: { host: 'a.b', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(read("$ curl -XGET -H'Content-Type: a/b' https://a.b/")).toMatchObject({
      ...{ method: 'GET', payload: '', headers: { host: 'a.b', 'content-type': 'a/b' } },
    });
    expect(read('curl https://a.b -d @body.json').issues).toHaveLength(1);
  });

  it('says what it cannot read', () => {
    expect(parseRequest('PUT / HTTP/1.1\nno header here').issues).toEqual([
      'The first line must be a request line, for example “POST / HTTP/1.1”.',
      'This line is not a header: “no header here”',
    ]);
    expect(parseRequest('').issues).toHaveLength(1);
  });
});

describe('parseAuthorization', () => {
  it('takes any text apart without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAuthorization(text)));
    expect(parseAuthorization('nothing of it')).toBeNull();
    expect(parseAuthorization('Authorization: TC3-HMAC-SHA256 Signature=ab')).toMatchObject({
      algorithm: 'TC3-HMAC-SHA256',
      signature: 'ab',
      signedHeaders: [],
    });
  });
});

describe('a signature that differs', () => {
  const { request, secretId, secretKey } = EXAMPLE;
  const input = { request, secretId, secretKey, service: '' };

  /** The header of a request that was signed in another way than the one that is checked. */
  async function sentBy(wrong: Partial<SigningInput>): Promise<string> {
    return (await checkRequest({ ...input, ...wrong })).authorization;
  }

  async function findingFor(wrong: Partial<SigningInput>): Promise<string> {
    const sent = withAuthorization(request, await sentBy(wrong));
    return (await checkRequest({ ...input, request: sent })).verdict.title;
  }

  it.each<[string, Partial<SigningInput>, string]>([
    ['nothing', {}, 'The signature matches'],
    [
      'a body with a line break',
      { request: `${request}\n` },
      'you signed a body that ends in a line break',
    ],
    [
      'a body written again',
      { request: request.replace(/\{.*/, (json) => JSON.stringify(JSON.parse(json))) },
      'you signed the JSON without spaces, but sent different text',
    ],
    [
      'another content type',
      { request: request.replace('; charset=utf-8', '') },
      'you signed the Content-Type “application/json”, but sent another',
    ],
    ['a key with a line break', { secretKey: `${secretKey}\n` }, 'around the secret key'],
    ['another service', { service: 'cam' }, 'You computed the signature with the wrong Service'],
    ['another key id', { secretId: 'AKIDother' }, 'The signature is correct, but SecretId'],
    ['another key', { secretKey: 'other' }, 'none of the usual mistakes'],
  ])('by %s is explained', async (_, wrong, finding) => {
    expect(await findingFor(wrong)).toContain(finding);
  });

  it('by the date of another time zone is explained', async () => {
    const sent = withAuthorization(request, await signExampleOn('2019-02-26'));
    const checked = await checkRequest({ ...input, request: sent });
    expect(checked.verdict.title).toBe(
      'The key and the body are correct. You computed the signature with the wrong Date.',
    );
    expect(checked.compared.filter(({ fits }) => !fits).map(({ name }) => name)).toEqual([
      'Date',
      'Signature',
    ]);
    expect(compareClocks(checked.timestamp, checked.scopeDate, 1551113065_000)).toMatchObject({
      ...{ expectedDate: '2019-02-25', dateFits: false, secondsAhead: 0, withinLimit: true },
    });
  });

  async function signExampleOn(date: string): Promise<string> {
    const canonical = await canonicalRequest(parseRequest(request).request, EXAMPLE.signedHeaders);
    const key = { secretKey, date, service: 'cvm', timestamp: '1551113065' };
    return writeAuthorization(secretId, EXAMPLE.signedHeaders, await sign(canonical, key));
  }

  it.each([
    ['72e4', 'The signature in the header has 4 characters, not 64.'],
    ['', 'The signature in the header has 0 characters, not 64.'],
    ['z'.repeat(64), 'The signature in the header is not in hexadecimal.'],
  ])('in its form is named: %j', async (signature, title) => {
    const sent = (await sentBy({})).replace(EXAMPLE.signature, signature);
    const checked = await checkRequest({ ...input, request: withAuthorization(request, sent) });
    expect(checked.verdict).toMatchObject({ state: 'mismatch', title });
  });

  it('by the key of another id is named', async () => {
    const sent = withAuthorization(
      request,
      await sentBy({ secretId: 'AKIDown', secretKey: 'own' }),
    );
    const { verdict } = await checkRequest({ ...input, request: sent });
    expect(verdict.title).toBe('No match: the SecretId is not the one in the header.');
    expect(verdict.fix).toContain('“AKIDown”');
  });

  it('is not looked for with the key of the example in a request of another id', async () => {
    const sent = withAuthorization(request, await sentBy({ secretId: 'AKIDown' }));
    const own = { ...input, request: sent };
    expect(withoutExample(own, EXAMPLE)).toEqual({ ...own, secretId: '', secretKey: '' });
    expect((await checkRequest(withoutExample(own, EXAMPLE))).verdict.title).toBe(
      'Add the SecretKey.',
    );
    const typed = { ...own, secretId: 'AKIDown', secretKey: 'own' };
    expect(withoutExample(typed, EXAMPLE)).toEqual(typed);
    for (const kept of [request, '', withAuthorization(request, await sentBy({}))])
      expect(withoutExample({ ...input, request: kept }, EXAMPLE).secretKey).toBe(secretKey);
  });

  it('comes with what to do instead, in one line', async () => {
    const sent = withAuthorization(request, await sentBy({ request: `${request}\n` }));
    const { verdict } = await checkRequest({ ...input, request: sent });
    expect(verdict).toMatchObject({
      state: 'mismatch',
      fix: 'Sign the exact bytes that you send: write the body once, then sign and send that text.',
    });
    const other = withAuthorization(request, await sentBy({ service: 'cam' }));
    expect((await checkRequest({ ...input, request: other })).verdict.fix).toBe(
      'Use “cvm” as Service.',
    );
  });

  it.each<[string, Partial<SigningInput>, string, string]>([
    ['nothing', { request: '', secretKey: '' }, 'empty', 'Paste a request, or load the example.'],
    ['no readable request', { request: 'x' }, 'incomplete', 'Complete the request:'],
    ['no SecretKey', { secretKey: '' }, 'incomplete', 'Add the SecretKey.'],
    ['no SecretId', { secretId: '' }, 'incomplete', 'Add the SecretId.'],
    ['no signature to compare', {}, 'new', 'New signature:'],
  ])('is not looked for with %s', async (_, changes, state, title) => {
    const { verdict, issues } = await checkRequest({ ...input, ...changes });
    expect(verdict).toMatchObject({ state, title });
    expect(issues.length > 0).toBe(title === 'Complete the request:');
  });

  it('is not claimed where the key that would show it is missing', async () => {
    const sent = withAuthorization(request, await sentBy({}));
    const checked = await checkRequest({ ...input, request: sent, secretKey: '' });
    expect(checked.verdict.title).toBe('Add the SecretKey.');
    expect(checked.compared.map(({ name }) => name)).not.toContain('Signature');
    expect(checked.compared.every(({ fits }) => fits)).toBe(true);
  });

  it('names what is missing rather than signing it in silence', async () => {
    const { issues } = await checkRequest({ ...input, request: 'POST / HTTP/1.1\nHost: a.b\n\n' });
    expect(issues).toEqual([
      'The request has no header “content-type”, which the signature covers.',
      'The request has no header “X-TC-Timestamp”.',
    ]);
  });
});

describe('the current time', () => {
  const TAKEN = 1_700_000_000;

  it.each([
    ['of an HTTP message', EXAMPLE.request],
    ['of a message without one', EXAMPLE.request.replace('X-TC-Timestamp: 1551113065\n', '')],
    ['of a curl command', `curl https://a.b/ -H "X-TC-Timestamp: 1551113065" -d '{}'`],
    ['of a curl command in single quotes', `curl https://a.b/ -H 'x-tc-timestamp:1551113065'`],
    ['of a curl command without one', `curl https://a.b/ \\\n  -d '{}'`],
  ])('replaces that %s, and nothing else', (_, text) => {
    const before = parseRequest(text);
    const after = parseRequest(takeTime(text, TAKEN));
    expect(after.issues).toEqual(before.issues);
    const headers = new Map([...before.request.headers, ['x-tc-timestamp', String(TAKEN)]]);
    expect(Object.fromEntries(after.request.headers)).toEqual(Object.fromEntries(headers));
    expect(after.request.payload).toBe(before.request.payload);
  });

  it('adds nothing to an empty form', () => expect(takeTime('  ', TAKEN)).toBe('  '));
});

describe('clocks', () => {
  it.each([
    ['1551113065', '2019-02-25'],
    ['0', '1970-01-01'],
    ['1551113065000', ''],
    ['-1', ''],
    ['soon', ''],
    ['', ''],
  ])('the date of %j in UTC is %j', (timestamp, date) => expect(utcDate(timestamp)).toBe(date));

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])('%i seconds ahead: %j', (seconds, withinLimit) => {
    const nowMs = (1551113065 + seconds) * 1000;
    expect(compareClocks('1551113065', '2019-02-25', nowMs)).toMatchObject({
      ...{ secondsAhead: seconds, withinLimit, dateFits: true, inMilliseconds: false },
    });
  });

  it.each([
    [
      '1551113065000',
      '“1551113065000” is in milliseconds; “X-TC-Timestamp” must be in seconds: 1551113065.',
    ],
    ['soon', '“soon” is not a time in seconds.'],
  ])('says what is wrong with the timestamp %s', async (timestamp, issue) => {
    const request = EXAMPLE.request.replace('1551113065', timestamp);
    const { issues } = await checkRequest({ ...EXAMPLE, request, service: '' });
    expect(issues).toEqual([issue]);
  });

  it('recognises milliseconds, and counts spans', () => {
    expect(compareClocks('1551113065000', '', 0).inMilliseconds).toBe(true);
    expect([0, 1, -59, 60, 7200, 86_400, 63_113_904].map(spanText)).toEqual([
      ...['0 seconds', '1 second', '59 seconds', '1 minute', '2 hours', '1 day', '2 years'],
    ]);
  });
});
