import { GoReader } from '../../scraper/definitions/go-sdk/go-reader.ts';
import { readArchive } from '../../scraper/definitions/repository/read-archive.ts';
import { SDK_LAYOUT } from '../../scraper/definitions/repository/repository-layout.ts';
import { hasHan } from '../../src/text/han-pairs.ts';

/** What the China site says about a code, in Chinese. */
export interface ChinaStatement {
  readonly code: string;
  readonly text: string;
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
