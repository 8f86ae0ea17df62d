import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findMeaning } from '../../../src/knowledge/meanings/find-meaning.ts';
import { loadMeanings } from '../../../src/knowledge/meanings/load-meanings.ts';

const record = (code: string, meaning: string) => ({
  ...{ code, meaning, retry: 'no', fixedBy: ['caller'], basis: [] },
});

function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-meanings-'));
  mkdirSync(join(folder, 'reviewed/meanings/services'), { recursive: true });
  for (const [path, json] of Object.entries(files))
    writeFileSync(join(folder, 'reviewed/meanings', path), JSON.stringify(json));
  return folder;
}

it("prefers a service's own meaning to the shared one", () => {
  const meanings = loadMeanings(
    folderWith({
      'shared.json': [record('A.One', 'It means one thing anywhere.')],
      'services/toy.json': [record('A.One', 'It means another thing for toys.')],
    }),
  );
  expect(findMeaning(meanings, 'A.One', 'toy')).toMatchObject({
    shared: false,
    record: { meaning: 'It means another thing for toys.' },
  });
  for (const service of ['shop', null])
    expect(findMeaning(meanings, 'A.One', service)).toMatchObject({
      shared: true,
      record: { meaning: 'It means one thing anywhere.' },
    });
  expect(findMeaning(meanings, 'A.Two', 'toy')).toBeNull();
});

it('is empty without a folder of meanings', () => {
  const { shared, services } = loadMeanings(mkdtempSync(join(tmpdir(), 'tcerr-meanings-')));
  expect([shared.size, services.size]).toEqual([0, 0]);
});

it.each([
  [
    'codes out of order',
    { 'services/toy.json': [record('B', 'It is a thing.'), record('A', 'It is a thing.')] },
    /toy\.json.*sort/s,
  ],
  [
    'a code twice',
    { 'services/toy.json': [record('A', 'It is one thing.'), record('A', 'It is a thing.')] },
    /toy\.json.*sort/s,
  ],
  [
    'a field that no record has',
    { 'shared.json': [{ ...record('A', 'It is one thing.'), cause: 'x' }] },
    /shared\.json.*cause/s,
  ],
  ['a file that is not of a service', { 'services/Toy Box.json': [] }, /Toy Box\.json/],
])('rejects %s and names the file', (_, files, message) => {
  expect(() => loadMeanings(folderWith(files))).toThrow(message);
});
