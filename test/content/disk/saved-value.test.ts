import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { savedValue, saveValue } from '../../../src/content/disk/saved-value.ts';

function savedPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'deep/value.json');
}

test('a value is read as it was saved; without a file there is none', () => {
  const path = savedPath();
  expect(savedValue(path)).toBeNull();
  saveValue(path, { name: 'é\n', list: [1] });
  expect(savedValue(path)).toEqual({ name: 'é\n', list: [1] });
});

test('a file that is cut anywhere, or has another byte, has no value', () => {
  const path = savedPath();
  saveValue(path, { name: 'cam' });
  const whole = readFileSync(path);
  for (let end = 0; end < whole.length; end += 1) {
    writeFileSync(path, whole.subarray(0, end));
    expect(savedValue(path)).toBeNull();
    writeFileSync(path, whole.with(end, (whole[end] ?? 0) ^ 1));
    expect(savedValue(path)).toBeNull();
  }
});
