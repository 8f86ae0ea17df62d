import type { Explanation } from '../../library/index.ts';
import { openNames } from '../catalog-data.ts';

const MAX_SIMILAR = 3;
/** The results of the search contain actions as well. */
const MAX_RESULTS = 20;

/**
 * The known codes whose names are nearest to an unknown code, without removed ones; empty for a
 * known code, without a code and for a code of another layer.
 */
export async function similarCodes({ known, code, layer }: Explanation): Promise<string[]> {
  if (known || code === null || (layer !== 'api-3.0' && layer !== 'none')) return [];
  const index = await openNames();
  await index.prepare();
  return index
    .search(code, { limit: MAX_RESULTS })
    .filter(({ record: { kind } }) => kind === 'error')
    .slice(0, MAX_SIMILAR)
    .map(({ record }) => record.name);
}
