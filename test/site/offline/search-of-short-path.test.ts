import { expect, it } from 'vitest';
import { searchOfShortPath } from '../../../src/site/offline/search-of-short-path.ts';

it('answers the short address of a code with the search for it', () => {
  for (const path of ['/e/Odd.Code%2F1/', '/e/Odd.Code%2F1'])
    expect(searchOfShortPath(path)).toBe('/search/?q=Odd.Code%2F1');
  for (const path of ['/e/', '/', '/errors/internal-error/'])
    expect(searchOfShortPath(path)).toBeUndefined();
});
