import type { Explanation } from '../library/index.ts';
import { openNames } from './catalog-data.ts';

const MAX_SIMILAR = 3;
/** Codes stand among actions in the search's results. */
const MAX_RESULTS = 20;

/** The known codes whose names stand nearest to an unknown code; none for a known one or no code. */
export async function similarCodes({ known, code }: Explanation): Promise<string[]> {
  if (known || code === null) return [];
  const index = await openNames();
  await index.prepare();
  return index
    .search(code, { limit: MAX_RESULTS })
    .filter(({ record }) => record.kind === 'error')
    .slice(0, MAX_SIMILAR)
    .map(({ record }) => record.name);
}
