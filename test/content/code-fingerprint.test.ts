import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codeFingerprint } from '../../src/content/code-fingerprint.ts';

const FILES = {
  'package-lock.json': '{}',
  'src/entry.ts': `import { a } from './a.ts';\nimport 'node:fs';\nimport './style.css';`,
  'src/a.ts': `export * from "./deep/b.ts";\nnew Worker(new URL('./worker.ts', import.meta.url));`,
  'src/style.css': 'a {}',
  'src/worker.ts': `await import('./late.ts');`,
  'src/late.ts': '1;',
  'src/deep/b.ts': `import '../entry.ts';`,
  'src/other.ts': '2;',
};

function fingerprintOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return codeFingerprint([join(folder, 'src/entry.ts')]);
}

test('equal code has the same fingerprint wherever it is', () => {
  expect(fingerprintOf(FILES)).toBe(fingerprintOf(FILES));
});

test.each(Object.keys(FILES).filter((path) => path !== 'src/other.ts'))(
  'a change of %s changes the fingerprint',
  (path) => {
    const changed = { ...FILES, [path]: `${FILES[path as keyof typeof FILES]} ` };
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(FILES));
  },
);

test('a file that is not imported does not count', () => {
  expect(fingerprintOf({ ...FILES, 'src/other.ts': '3;' })).toBe(fingerprintOf(FILES));
});

test('an entry file that does not exist is an error', () => {
  expect(() => codeFingerprint(['no/such/entry.ts'])).toThrow('ENOENT');
});
