import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  renderReport,
  SHARED_FORMATS,
} from '../../../src/package/command/watching/render-report.ts';
import { redactPath, redactText } from '../../../src/package/redaction/redact-text.ts';
import { publishedReport } from '../../../src/package/watch/reports/published-row.ts';
import { reportOf, rowOf } from '../watch/rows.ts';

const characters = (set: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...set), minLength, maxLength });
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';
const BASE64 = `${LETTERS}${DIGITS}+/`;

/** A secret, and the ways in which a log writes it. */
interface Planted {
  readonly secret: string;
  readonly text: string;
}
const planted = (secrets: fc.Arbitrary<string>, ...frames: ((secret: string) => string)[]) =>
  fc
    .tuple(secrets, fc.constantFrom(...frames))
    .map(([secret, frame]): Planted => ({ secret, text: frame(secret) }));
const named =
  (...names: string[]) =>
  (secret: string) =>
    names.map((name) => [
      `${name}=${secret}`,
      `${name}: ${secret}`,
      `${name} = "${secret}"`,
      `{"${name}":"${secret}"}`,
      `{\\"${name}\\":\\"${secret}\\"}`,
      `'${name}' => '${secret}'`,
      `https://example.com/?a=1&${name}=${secret}&b=2`,
      `${name}%3D${secret}`,
    ]);
const inEvery = (names: readonly string[]) =>
  names.flatMap((name) =>
    Array.from({ length: 8 }, (_, at) => (secret: string) => named(name)(secret)[0]?.[at] ?? ''),
  );

const SECRETS: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  SecretId: planted(
    characters(LETTERS + DIGITS, 32).map((tail) => `AKID${tail}`),
    ...inEvery(['SecretId', 'secret_id', 'TENCENTCLOUD_SECRET_ID', 'ak']),
    (secret) => `the key ${secret} is disabled`,
    (secret) => `Credential=${secret}/2026-08-21/cvm/tc3_request`,
  ),
  SecretKey: planted(
    characters(LETTERS + DIGITS, 32),
    ...inEvery(['SecretKey', 'secret_key', 'TENCENTCLOUD_SECRET_KEY']),
    (secret) => `signed with ${secret}`,
  ),
  token: planted(
    characters(`${LETTERS}${DIGITS}-_`, 40, 300),
    ...inEvery(['Token', 'x-tc-token', 'sessionToken']),
    (secret) => `Authorization: Bearer ${secret}`,
    (secret) => `got ${secret} from the metadata service`,
  ),
  signature: planted(
    characters(HEX, 64),
    ...inEvery(['Signature', 'q-signature']),
    (secret) =>
      `Authorization: TC3-HMAC-SHA256 Credential=x/y, SignedHeaders=content-type;host, Signature=${secret}`,
  ),
  'signature of SHA-1': planted(
    characters(BASE64, 27).map((text) => `${text}=`),
    ...inEvery(['Signature']),
  ),
  password: planted(
    characters(`${LETTERS}${DIGITS}!$^*~.`, 6, 30).map((text) => `p${text}w`),
    ...inEvery(['password', 'Passwd', 'db_pwd', 'adminPassword']).filter((_, at) => at % 8 !== 6),
    (secret) => `mysql://root:${secret}@db.example.com/x`,
    (secret) => `{"LoginSettings":{"Password":"two words ${secret} more"}}`,
  ),
  'account id': planted(
    characters('123456789', 9, 13),
    ...inEvery(['Uin', 'OwnerUin', 'uin', 'AppId', 'AccountId', 'SubAccountUin']),
    (secret) => `qcs::cvm:gz:uin/${secret}:instance/ins-1`,
    (secret) => `account ${secret} is in arrears`,
    (secret) => `bucket-${secret}.cos.ap-guangzhou.myqcloud.com`,
  ),
  'IPv4 address': planted(
    fc.ipV4(),
    (secret) => `from ${secret}:8080`,
    (secret) => `{"ip":"${secret}"}`,
    (secret) => `https://${secret}/`,
  ),
  'IPv6 address': planted(
    fc
      .tuple(...Array.from({ length: 8 }, () => characters(HEX, 4)))
      .map((groups) => groups.join(':')),
    (secret) => `from [${secret}]:443`,
    (secret) => `client ${secret} refused`,
  ),
  'email address': planted(
    fc.emailAddress({ size: 'small' }),
    (secret) => `user ${secret} not found`,
    (secret) => `{"email":"${secret}"}`,
  ),
  'web token': planted(
    fc
      .tuple(characters(BASE64, 30), characters(BASE64, 60), characters(BASE64, 40))
      .map((parts) => `eyJ${parts.join('.').replaceAll(/[+/]/g, '_')}`),
    (secret) => `jwt ${secret}`,
    (secret) => `cookie: session=${secret}; path=/`,
  ),
};
const WORDS = ['The ', 'value is', ' not allowed, ', 'RequestId=', '\n', '; ', '中文 '];
const CODE = 'InvalidParameterValue.LoadBalancerAttributesAreNotSupported2';
const ACTION = 'DescribeAutoScalingAdvices';
const IDS = ['3c140219-cfe9-470e-b241-000000000001', '12345678-aaaa-bbbb-cccc-123456789012'];
const around = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(''));

describe.each(Object.entries(SECRETS))('%s', (_, secrets) => {
  it('is not in the text', () => {
    fc.assert(
      fc.property(around, secrets, around, (before, { secret, text }, behind) => {
        const redacted = redactText(`${before} ${text} ${behind}`, [CODE, ACTION, ...IDS]);
        expect(redacted).not.toContain(secret);
        expect(redacted).toContain('[redacted ');
      }),
      { numRuns: 500 },
    );
  });

  it('is in no report that is made to be shared', async () => {
    await fc.assert(
      fc.asyncProperty(
        around,
        secrets,
        fc.constantFrom(...SHARED_FORMATS),
        async (before, { secret, text }, format) => {
          const row = rowOf({
            code: CODE,
            action: ACTION,
            requestIds: IDS,
            message: `${before} ${text}`,
          });
          const report = await renderReport(reportOf(row), format as 'sarif', true);
          expect(report).not.toContain(secret);
          for (const kept of [CODE, ACTION, IDS[0] ?? '']) expect(report).toContain(kept);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('keeps codes, actions and RequestIds wherever they are', () => {
  const text = `${ACTION} failed: ${CODE} (RequestId=${IDS[0]}); see "${IDS[1]}"`;
  expect(redactText(text, [CODE, ACTION, ...IDS])).toBe(text);
});

it('keeps plain sentences', () => {
  const text = 'The instance `ins-abc` in ap-guangzhou-3 is not RUNNING (SystemDisk.DiskSize: 10).';
  expect(redactText(text)).toBe(text);
});

it('takes an unknown code that looks like the id of a key for one', () => {
  const id = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3';
  const report = publishedReport(reportOf(rowOf({ code: id, isKnown: false })), true);
  expect(report.codes[0]?.code).toBe('[redacted secret]');
});

it('takes time in proportion to the length', () => {
  for (const piece of [
    'a',
    '1',
    'a=',
    '"',
    '1:',
    '::',
    'token=',
    'token',
    'x@',
    '://a:',
    '-----BEGIN ',
    '=%3D',
  ])
    expect(redactText(piece.repeat(20_000)).length).toBeLessThan(400_000);
}, 30_000);

it.each([
  '<SecretKey>hunter2</SecretKey>',
  '密码：hunter2',
  '密码是 hunter2',
  'root:hunter2@tcp(db)/db',
  '--secret-key hunter2',
  '--password hunter2',
  'curl -u admin:hunter2',
  'mysql -phunter2',
  'SecretKey：hunter2',
  'SecretKey＝hunter2',
  'Secret Key: hunter2',
  'API key: hunter2',
  'pass=hunter2',
  'DB_PASS=hunter2',
  'sk=hunter2',
  'SecretKey -> hunter2',
  'password is hunter2',
  '{"name":"SecretKey","value":"hunter2"}',
  'name: DB_PASSWORD\n  value: hunter2',
  'SecretKey&quot;:&quot;hunter2',
  'passwordHash%22%3A%22hunter2',
  'password="p@ss\\"hunter2"',
  `password="a'hunter2"`,
  `password=u'hunter2'`,
  `password: b'hunter2'`,
  'SecretKey: |\n  hunter2',
  'x-cos-security-token: abc hunter2',
  'password=a;b&hunter2',
  'password=“x hunter2 pass”',
  '{SecretKey:bar hunter2 Region:x}',
  'jwt eyJhunter2.x.y',
  'password: not-hunter2',
  'password: wrong hunter2',
  'password is wrong hunter2',
])('finds the secret in %s', (text) => expect(redactText(text)).not.toContain('hunter2'));

it.each([
  'call 138-0013-8000',
  'from ::ffff:10.0.0.1',
  'client:fd00::0013: refused',
  'peer fd00:0013::1:port',
])('finds the number in %s', (text) => {
  expect(redactText(text)).toContain('[redacted ');
  expect(redactText(text)).not.toMatch(/0013|10\.0/);
});

it.each([
  'qcs::cvm:gz:instance/*',
  'std::bad_alloc',
  'DescribeInstancesModificationPrice',
  'InternetMaxBandwidthOutRange',
  '2026-08-21T10:00:00.123456789Z',
  'Basic plan does not include this',
  'Digest mismatch: the file differs',
  'session: not found',
  'authorization: failed for RunInstances',
])('keeps %s', (text) => expect(redactText(text)).toBe(text));

it.each([
  'password: wrong horse',
  'Password: correct horse battery staple',
  'db_password=invalid elephant in the room',
])('finds the password of words in %s', (text) => {
  expect(redactText(text)).toMatch(/^\w+[:=] ?\[redacted secret\]$/);
});

it.each([
  'password: wrong',
  'password: invalid, try again',
  'password: not set for this account',
  'passwd: missing or empty',
  'password is required',
  'ts=1787294034 level=error',
  '{"timestamp":1787294034123,"level":"error"}',
  '{\\"time\\": 1787294034.123}',
  '1787294034 ERROR failed',
  '[1787294034.123456] failed',
  'created_at: 20261101T063354Z',
  'seen at 06:33:54, then 10:33:54:12',
  'std::abc::run()',
])('keeps the sentence or the time in %s', (text) => expect(redactText(text)).toBe(text));

it.each([
  ['id 1787294034', 'id [redacted number]'],
  ['uin: 1787294034', 'uin: [redacted account]'],
  ['100001234567 is in arrears', '[redacted number] is in arrears'],
  ['from 10.1.2.3', 'from [redacted ip]'],
  ['from [fe80::1%eth0]:443', 'from [[redacted ip]%eth0]:443'],
  ['::ffff:10.0.0.1', '[redacted ip]'],
  ['write to a@example.com', 'write to [redacted email]'],
  ['password=hunter2', 'password=[redacted secret]'],
])('says what it took out of %s', (text, redacted) => expect(redactText(text)).toBe(redacted));

it.each([
  'logs/10.0.0.1/app.log',
  '2026-11-01/20261101.log',
  '/var/log/3c140219cfe9470eb241/x.log',
])('keeps the path %s', async (path) => {
  expect(redactPath(path)).toBe(path);
  for (const format of ['github', 'sarif', 'junit', 'markdown'] as const)
    expect(await renderReport(reportOf(rowOf({ file: path })), format, true)).toContain(path);
});

it.each(['logs/AKIDz8krbsJ5yKBZQpn74WFkmLPx3/app.log', 'logs/password=hunter2/app.log'])(
  'finds the secret in the path %s',
  (path) => expect(redactPath(path)).not.toMatch(/hunter2|z8krbs/),
);
