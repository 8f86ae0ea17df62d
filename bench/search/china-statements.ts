import { existsSync } from 'node:fs';
import { GoReader } from '../../scraper/definitions/go-sdk/go-reader.ts';
import { readArchive } from '../../scraper/definitions/repository/read-archive.ts';
import { SDK_LAYOUT } from '../../scraper/definitions/repository/repository-layout.ts';
import { hasHan } from '../../src/text/han-pairs.ts';
import type { QueryClass, TrialQuery } from './query-classes.ts';
import { Random } from './random.ts';

/** What the China site says about a code, in Chinese. */
export interface ChinaStatement {
  readonly code: string;
  readonly text: string;
}

const SAMPLE = 2_000;
const SEED = 20_261_128;

/** Statements as queries, each of which finds its own code; nothing if there is no archive of the Go SDK. */
export async function statementClass(archive: string | undefined): Promise<QueryClass | undefined> {
  if (archive === undefined || !existsSync(archive)) return undefined;
  const statements = await chinaStatements(archive);
  const random = new Random(SEED);
  const queries = Array.from({ length: SAMPLE }, () => random.pick(statements)).map(
    ({ code, text }): TrialQuery => ({ text, isRight: ({ name }) => name === code }),
  );
  return { name: 'statements of the China site', first: 0.6, inFive: 0.85, queries };
}

/** Reads the statements from an archive of the China site's Go SDK, each pair of code and text once. */
export async function chinaStatements(archive: string): Promise<ChinaStatement[]> {
  const reader = new GoReader('china');
  await readArchive(archive, SDK_LAYOUT, reader.take);
  const statements = new Map<string, ChinaStatement>();
  for (const { codes } of reader.finish().values()) {
    for (const [code, text] of codes)
      if (hasHan(text)) statements.set(`${code} ${text}`, { code, text });
  }
  return [...statements.values()];
}
