import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { findMeaning } from '../../../src/knowledge/meanings/find-meaning.ts';
import { loadMeanings } from '../../../src/knowledge/meanings/load-meanings.ts';
import { sharedWords } from '../../../src/knowledge/meanings/shared-words.ts';
import { corpusPath } from '../../corpus.ts';

/** The English statements of the definitions, which content does not contain; by service version and code. */
type Statements = Record<string, { errorCodes: Record<string, string> }>;

const path = corpusPath('error-codes.json.gz');

it.skipIf(path === undefined)(
  'meanings and fixes share no six words with what Tencent Cloud says (needs ../shared/corpus)',
  () => {
    const statements: Statements = JSON.parse(gunzipSync(readFileSync(path ?? '')).toString());
    const meanings = loadMeanings();
    let compared = 0;
    const copied = Object.entries(statements).flatMap(([version, { errorCodes }]) => {
      const [service = ''] = version.split('/');
      return Object.entries(errorCodes).flatMap(([code, text]) => {
        const record = findMeaning(meanings, code, service)?.record;
        if (record) compared += 1;
        return [record?.meaning ?? '', record?.fix ?? '']
          .flatMap((own) => sharedWords(own, text) ?? [])
          .map((words) => `${service} ${code}: ${words}`);
      });
    });
    expect(copied).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  },
);
