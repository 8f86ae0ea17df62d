import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SKILL_FILE, skillText } from '../../../src/knowledge/skill/skill-text.ts';
import { someOf } from '../../every-case.ts';
import { packCatalog } from './packed.ts';

/** What is published, as two tools of the trade judge it. */
const folder = mkdtempSync(join(tmpdir(), 'tcerr-package-'));
let tarball: Buffer<ArrayBuffer>;
let packed: Package;

beforeAll(() => {
  tarball = readFileSync(packCatalog(folder));
  packed = createPackageFromTarballData(tarball);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packed package', () => {
  it('is in order by publint, suggestions included', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: Uint8Array.from(tarball).buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has right types by attw, for every entry and every way to resolve it', async () => {
    const entrypoints = entriesOf(packed);
    const { services } = dataFile('manifest');
    expect(entrypoints).toEqual(
      expect.arrayContaining(
        services.flatMap(({ file }: { file: string }) => [
          `./data/${file}`,
          `./${file.replace('.json', '')}`,
        ]),
      ),
    );
    const checked = [
      ...entrypoints.filter((path) => !isOfService(path)),
      ...someOf(entrypoints.filter(isOfService), 10),
    ];
    const result = await checkPackage(packed, { entrypoints: checked });
    if (!result.types) throw new Error('attw finds no types at all');
    expect(result.problems).toEqual([]);
    const resolved = Object.values(result.entrypoints).flatMap((entry) =>
      Object.values(entry.resolutions).map(({ resolution }) => resolution?.fileName),
    );
    expect(resolved).toHaveLength(checked.length * 4);
    expect(resolved).not.toContain(undefined);
  });

  it('stays of a reasonable size, with the words of the definitions or without', () => {
    const unpackedBytes = packed
      .listFiles()
      .reduce((sum, path) => sum + Buffer.byteLength(packed.readFile(path)), 0);
    expect(tarball.length).toBeLessThan(12_500_000);
    expect(unpackedBytes).toBeLessThan(80_000_000);
  });

  it('contains the skill for agents', () => {
    const path = `/node_modules/${packed.packageName}/dist/catalog/${SKILL_FILE}`;
    expect(packed.readFile(path)).toBe(skillText());
  });

  it('contains only the catalog and what npm always packs', () => {
    const others = packed.listFiles().filter((path) => !path.includes('/dist/catalog/'));
    expect(others.map((path) => path.replace(/^.*\//, '')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });
});

function dataFile(name: string) {
  const path = `/node_modules/${packed.packageName}/dist/catalog/data/${name}.json`;
  return JSON.parse(packed.readFile(path));
}

/** Whether a path is one of the many that differ in nothing but the service. */
const isOfService = (path: string) => /^\.\/(?:data\/)?services\//.test(path);

/** Every path that a program can import, the patterns in `exports` resolved to what they match. */
function entriesOf(published: Package): string[] {
  const root = `/node_modules/${published.packageName}/`;
  const files = published.listFiles().map((path) => path.replace(root, './'));
  const { exports } = JSON.parse(published.readFile(`${root}package.json`));
  return Object.entries<string | { import: { default: string } }>(exports).flatMap(
    ([entry, target]) => {
      const path = typeof target === 'string' ? target : target.import.default;
      const [before = '', after] = path.split('*');
      if (after === undefined) return [entry];
      return files
        .filter((file) => file.startsWith(before) && file.endsWith(after))
        .map((file) => entry.replace('*', file.slice(before.length, file.length - after.length)));
    },
  );
}
