import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ContentError } from '../../../src/content/content-error.ts';
import { readDefinitions } from './read.ts';
import { archiveOf, CLI_FILES, tarOf, temporaryFolder } from './repository.ts';

const API_PATH = 'tccli/services/toys/v20200102/api.json';
const api = { path: `top/${API_PATH}`, text: CLI_FILES[API_PATH] ?? '' };

function written(bytes: Buffer): string {
  const file = join(temporaryFolder(), 'damaged.tar.gz');
  writeFileSync(file, bytes);
  return file;
}

async function problemWith(bytes: Buffer, limits = {}): Promise<string> {
  const cli = written(bytes);
  const error = await readDefinitions({ cli, sdk: null, limits }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContentError);
  expect(readdirSync(dirname(cli))).toEqual(['damaged.tar.gz']);
  const { message } = error as ContentError;
  expect(message).toContain(cli);
  return message;
}

const packed = (...entries: Parameters<typeof tarOf>[0]) => gzipSync(tarOf(entries));

test('an archive written by hand is read', async () => {
  const { serviceVersions } = await readDefinitions({ cli: written(packed(api)), sdk: null });
  expect(serviceVersions.map(({ service }) => service)).toEqual(['toy']);
});

test('an archive that is cut short', async () => {
  const whole = readFileSync(await archiveOf(CLI_FILES));
  for (const batch of [0.1, 0.5, 0.95, 0.999]) {
    const cut = whole.subarray(0, Math.floor(whole.length * batch));
    expect(await problemWith(cut)).toMatch(/it ends early|ends before/);
  }
});

test('an archive that was cut short before it was packed', async () => {
  const whole = gunzipSync(readFileSync(await archiveOf(CLI_FILES)));
  const end = whole.indexOf('"actions"');
  expect(await problemWith(gzipSync(whole.subarray(0, end)))).toMatch(/ends before its last file/);
  const entry = tarOf([api]).subarray(0, -1024);
  expect(await problemWith(gzipSync(entry))).toMatch(/ends before its last file/);
});

test('what is not an archive', async () => {
  expect(await problemWith(Buffer.from('<html>Not found</html>'))).toMatch(/not a gzip archive/);
  expect(await problemWith(Buffer.alloc(0))).toMatch(/ends|not a gzip/);
  expect(await problemWith(gzipSync('no tar '.repeat(500)))).toMatch(/not a tar archive/);
  expect(await problemWith(gzipSync(packed(api)))).toMatch(/packed twice/);
  const flipped = packed(api);
  flipped.fill(0x55, 40, 60);
  expect(await problemWith(flipped)).toMatch(/damaged/);
  const header = tarOf([api]);
  header.write('x', 3);
  expect(await problemWith(gzipSync(header))).toMatch(/not a tar archive, or is damaged/);
});

test.each([
  `top/../../${API_PATH}`,
  '../etc/passwd',
  '/etc/passwd',
  'top/tccli/services/../services/toys/v20200102/api.json',
  'C:/windows/x',
  'top\\..\\..\\x',
])('a path that climbs out of it: %s', async (path) => {
  expect(await problemWith(packed(api, { path, text: '{}' }))).toMatch(/lies outside of it/);
});

test('links', async () => {
  const path = 'top/docs/link';
  const outward = ['/etc/passwd', '../../etc/passwd', '../../../x', 'a/../../../..'];
  for (const link of outward)
    expect(await problemWith(packed(api, { path, type: '2', link }))).toMatch(/is a link to/);
  for (const link of ['/etc/passwd', 'top/../../x'])
    expect(await problemWith(packed(api, { path, type: '1', link }))).toMatch(/is a link to/);
  const wanted = { path: api.path, type: '2', link: 'other.json' };
  expect(await problemWith(packed(wanted))).toMatch(/is a link to/);
  expect(await problemWith(packed({ path: api.path, type: '6' }))).toMatch(/is not a file/);
  const harmless = packed({ path, type: '2', link: '../README.md' }, api);
  await readDefinitions({ cli: written(harmless), sdk: null });
});

test('a file that appears twice, and several folders at the top', async () => {
  expect(await problemWith(packed(api, api))).toMatch(/it contains .* twice/);
  const other = { path: 'other/README.md' };
  expect(await problemWith(packed(api, other))).toMatch(/several folders at its top/);
});

test('a file that is too large, before it is unpacked', async () => {
  const bytes = packed({ ...api, size: 33 * 2 ** 20 });
  expect(await problemWith(bytes)).toMatch(/api\.json" has more than 32 MB/);
});

test('too many entries', async () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ path: `top/${index}` }));
  expect(await problemWith(packed(...many), { entries: 10 })).toMatch(/more than 10 entries/);
});

test('a bomb is refused as soon as it has unpacked too much, and takes little memory', async () => {
  const zeros = gzipSync(Buffer.alloc(64 * 2 ** 20));
  const header = gzipSync(tarOf([{ path: 'top/zeros', size: 2 ** 32 }]).subarray(0, 512));
  const bomb = Buffer.concat([header, ...Array.from({ length: 32 }, () => zeros)]);
  const before = process.memoryUsage().rss;
  expect(await problemWith(bomb)).toMatch(/unpacks to more than 1536 MB/);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
});
