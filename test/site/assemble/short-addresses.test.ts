import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ContentIndex, indexContent } from '../../../src/records/content-index.ts';
import {
  shortAddressFiles,
  writeShortAddresses,
} from '../../../src/site/assemble/short-addresses.ts';
import { codeOfShortPath, shortPath } from '../../../src/text/paths.ts';
import { sampleContent, sampleReviewed } from '../../sample-content.ts';

const index = indexContent(sampleContent(), sampleReviewed());
const files = new Map(shortAddressFiles(index).map(({ path, text }) => [path, text]));
const textOf = (code: string, among = files) => among.get(`/e/${code}/index.html`) ?? '';

/** The files of an index that has more codes, each of one service. */
function withCodes(codes: readonly string[]): Map<string, string> {
  const owners = new Map([...index.owners, ...codes.map((code) => [code, 1] as const)]);
  const listedBy = new Map([...index.listedBy, ...codes.map((code) => [code, ['cam']] as const)]);
  const changed: ContentIndex = { ...index, owners, listedBy };
  return new Map(shortAddressFiles(changed).map(({ path, text }) => [path, text]));
}

it('leads a code of one service to its page, and a shared one to that of all', () => {
  expect(textOf('OperationDenied.AccessKeyOverLimit')).toMatch(
    'content="0;url=/services/cam/errors/operation-denied.access-key-over-limit/"',
  );
  expect(textOf('InternalError')).toMatch('<a href="/errors/internal-error/">InternalError</a>');
  expect(textOf('InternalError')).toMatch('content="noindex"');
});

it('has an address for every code, and one text for those that a file system may confuse', () => {
  const codes = ['Odd.DBError', 'Odd.DbError', 'Odd.DbError.'];
  const changed = withCodes(codes);
  const texts = codes.map((code) => textOf(code, changed));
  expect(new Set(texts).size).toBe(1);
  for (const code of codes) expect(texts[0]).toMatch(`>${code}</a>`);
  expect(texts[0]).not.toMatch('refresh');
  expect(texts[0]).toMatch('<meta name="color-scheme" content="light dark">');
  expect(texts[0]).toMatch('<p>Several codes have this short address:');
  expect(changed.size).toBe(files.size + codes.length);
});

it('leads to the code without a dot at its end, and has one name in its title', () => {
  const changed = withCodes(['Odd.Code', 'Odd.Code.']);
  for (const code of ['Odd.Code', 'Odd.Code.']) {
    expect(textOf(code, changed)).toMatch('content="0;url=/services/cam/errors/odd.code/"');
    expect(textOf(code, changed)).toMatch('<title>Odd.Code — tcerr</title>');
  }
  expect(textOf('Only.Dotted.', withCodes(['Only.Dotted.']))).toMatch('refresh');
});

it('leads to the code of API 3.0, and names the code of another layer, too', () => {
  const [code = ''] = index.layers.codes.cos.map((one) => one.code);
  expect(textOf(code)).toMatch(`<a href="/other-codes/#cos-${code}">${code} of COS</a>`);
  const both = textOf(code, withCodes([code]));
  expect(both).toMatch(`>${code}</a>`);
  expect(both).toMatch(`>${code} of COS</a>`);
  expect(both).toMatch(/content="0;url=\/services\/cam\/errors\//);
  expect(both.indexOf(`>${code}</a>`)).toBeLessThan(both.indexOf(`>${code} of COS</a>`));
  expect(both).toMatch(`<title>${code} — tcerr</title>`);
});

it('removes the addresses of codes that are gone', () => {
  const site = mkdtempSync(join(tmpdir(), 'tcerr-short-'));
  mkdirSync(join(site, 'e/Gone.Code'), { recursive: true });
  writeFileSync(join(site, 'e/Gone.Code/index.html'), '');
  writeShortAddresses(site, index);
  writeShortAddresses(site, index);
  expect(readdirSync(join(site, 'e'))).toHaveLength(files.size);
  expect(readFileSync(join(site, 'e/InternalError/index.html'), 'utf8')).toBe(
    textOf('InternalError'),
  );
  rmSync(site, { recursive: true });
});

it('is read back from the address of a page', () => {
  for (const code of ['InternalError', 'Odd.Code.', 'a b/c'])
    expect(codeOfShortPath(shortPath(code))).toBe(code);
  expect(codeOfShortPath('/e/InternalError')).toBe('InternalError');
  expect(codeOfShortPath('/e/%/')).toBe('%');
  for (const path of ['/e/', '/errors/internal-error/', '/e/a/b/'])
    expect(codeOfShortPath(path)).toBeUndefined();
});
