import { expect, it } from 'vitest';
import { loadEditions } from '../../src/content/load-editions.ts';
import { indexContent } from '../../src/records/content-index.ts';
import { errorRecord } from '../../src/records/error-record.ts';

const index = indexContent(loadEditions('content', ['international', 'china']));

it('no shared code has an answer to retrying that none of its services has', () => {
  const wrong = [...index.sharedCodes].filter((code) => {
    const { services, shouldRetry, retry, common } = errorRecord(index, code);
    const own = services.map((one) => errorRecord(index, code, one).shouldRetry.answer);
    const isAgreed = new Set(own).size === 1;
    if (own.length === 0 || own.includes(shouldRetry.answer)) return false;
    // Official sources can know more of the code; services that differ make it unclear.
    if (common || (retry.verdict !== 'unknown' && !isAgreed)) return false;
    return isAgreed || shouldRetry.answer !== 'unclear';
  });
  expect(index.sharedCodes.size).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});
