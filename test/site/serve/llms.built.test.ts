import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import type { ApiError } from '../../../src/schema/published/api/error.ts';
import type { ApiErrorsPart, ApiIndex } from '../../../src/schema/published/api/lists.ts';
import { createSiteServer } from '../../../src/site/serve/serve.ts';
import { slugOf } from '../../../src/text/slug.ts';
import { someOf } from '../../every-case.ts';

const { owners } = indexContent(loadEditions('content'));
const codes = [...owners.keys()];
const byFolded = Map.groupBy(codes, (code) => code.toLowerCase());
const alike = [...byFolded.values()].filter((same) => same.length > 1);
/** Codes that differ in nothing but letter case, each with the others. */
const differingInCase = someOf(alike, 4).flat();
const chosen = fc.sample(fc.constantFrom(...codes), { numRuns: 20, seed: 20 });
const UNKNOWN = [
  'NoSuch.CodeAtAll',
  'failedoperation.dberror',
  'InternalError.Nowhere.',
  'A',
  '__proto__',
];

const server = createSiteServer('dist/site');
let origin = '';
let told = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  told = (await curl('/llms.txt')).body;
});
afterAll(() => server.close());

/** What curl prints of an address of the site. */
async function curl(path: string): Promise<{ status: number; body: string }> {
  const args = ['--silent', '--max-time', '20', '--write-out', '\n%{http_code}', origin + path];
  const { stdout } = await promisify(execFile)('curl', args, { maxBuffer: 1 << 24 });
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) };
}

/** The rule as `llms.txt` gives it: its only block of code, run unchanged. */
function toldSlug(): (code: string) => string {
  const [, program = ''] = /```js\n(.*?)```/s.exec(told) ?? [];
  return runInNewContext(`${program}; slug`) as (code: string) => string;
}

/** The address of a code's record according to `llms.txt`. */
function toldAddress(code: string): string {
  const [, template = ''] = /Get `([^`]*SLUG\.json)`/.exec(told) ?? [];
  return template.replace('SLUG', toldSlug()(code));
}

describe('an agent with llms.txt and curl', () => {
  it('reads the rule in few words', () => {
    expect(Buffer.byteLength(told)).toBeLessThan(8_000);
    expect(alike.flat().length).toBeGreaterThan(50);
  });

  it('makes every address by the rule', () => {
    const slug = toldSlug();
    for (const code of codes) expect(slug(code)).toBe(slugOf(code));
    const anyCode = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}(\.[A-Za-z0-9_]{1,12}){0,3}\.?$/);
    fc.assert(
      fc.property(anyCode, (code) => {
        fc.pre(!slugOf(code).startsWith('~~'));
        expect(slug(code)).toBe(slugOf(code));
      }),
    );
  });

  it.each([...chosen, ...differingInCase])(
    'finds %s by the rule, and its page in Markdown',
    async (code) => {
      const { status, body } = await curl(toldAddress(code));
      expect(status).toBe(200);
      const record = JSON.parse(body) as ApiError;
      expect(record.code).toBe(code);
      expect(record.listings.length).toBeGreaterThan(0);
      const page = await curl(`${record.page}index.md`);
      expect(page.status).toBe(200);
      expect(page.body).toContain(`# \`${code}\`\n`);
    },
  );

  it.each([...chosen, ...differingInCase.slice(0, 10)])(
    'finds %s by the index alone',
    async (code) => {
      const [address = ''] = /\/api\/v1\/index\.json/.exec(told) ?? [];
      const { errors } = JSON.parse((await curl(address)).body) as ApiIndex;
      const folded = code.toLowerCase();
      const parts = errors.filter(
        ({ first, last }) => first.toLowerCase() <= folded && folded <= last.toLowerCase(),
      );
      const found: string[] = [];
      for (const { part } of parts) {
        const entries = (JSON.parse((await curl(part)).body) as ApiErrorsPart).errors;
        found.push(...entries.filter((entry) => entry.code === code).map(({ record }) => record));
      }
      expect(found).toEqual([toldAddress(code)]);
    },
  );

  it.each(UNKNOWN)('reads that no source lists %s', async (code) => {
    expect((await curl(toldAddress(code))).status).toBe(404);
  });

  it('is led only to what is there', async () => {
    const links = Array.from(told.matchAll(/\]\((\/[^)]*)\)/g), ([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of [...links, '/api/v1/schema/error.json', '/api/v1/schema/action.json'])
      expect((await curl(link)).status, link).toBe(200);
  });
});
