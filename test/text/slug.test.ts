import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serviceSlugOf, slugOf } from '../../src/text/slug.ts';
import { corpusPath } from '../corpus.ts';
import { slugCollisions } from './slug-collisions.ts';

/** Every string of up to `length` characters of the alphabet. */
function* stringsOf(alphabet: readonly string[], length: number, prefix = ''): Generator<string> {
  if (prefix) yield prefix;
  if (length > 0)
    for (const next of alphabet) yield* stringsOf(alphabet, length - 1, prefix + next);
}

describe('slugOf', () => {
  it.each([
    ['FailedOperation.Accesskey', 'failed-operation.accesskey'],
    ['FailedOperation.DBError', 'failed-operation.-db-error'],
    ['FailedOperation.DbError', 'failed-operation.db-error'],
    ['OpenAccountCAM', 'open-account--cam'],
    ['failedOperation', '_failed-operation'],
    ['A.B.', 'a.b~2e~'],
    ['A_B', 'a~5f~-b'],
    ['Con', '~~con'],
    ['Nul.Device', '~~nul.device'],
    ['../../etc/passwd', '~2e~~2e~~2f~.~2e~~2f~_etc~2f~_passwd'],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('gives no two short strings the same slug, case folded', () => {
    const alphabet = ['A', 'a', 'B', 'b', '1', '.', '_', '-'];
    expect(slugCollisions(stringsOf(alphabet, 5))).toEqual([]);
  });

  const codes = corpusPath('error-codes.json.gz');
  it.skipIf(!codes)(
    'gives no two codes or actions of the whole API the same slug (needs ../shared/corpus)',
    () => {
      const services: Record<string, { errorCodes: object; actionErrorCodes: object }> = JSON.parse(
        gunzipSync(readFileSync(codes ?? '')).toString(),
      );
      const names = Object.values(services).flatMap(({ errorCodes, actionErrorCodes }) => [
        ...Object.keys(errorCodes),
        ...Object.keys(actionErrorCodes),
      ]);
      expect(new Set(names).size).toBe(15_401);
      expect(slugCollisions(names)).toEqual([]);
      expect(Math.max(...names.map((name) => slugOf(name).length))).toBeLessThan(200);
    },
  );

  it('refuses an empty name', () => expect(() => slugOf('')).toThrow(RangeError));
});

describe('serviceSlugOf', () => {
  it('is the name, but for names that Windows keeps', () => {
    expect(serviceSlugOf('cam')).toBe('cam');
    expect(serviceSlugOf('con')).toBe('~~con');
  });
});
