import { expect, it } from 'vitest';
import { SeenRows } from '../../../src/package/command/watching/seen-rows.ts';
import { rowOf } from './rows.ts';

it('says the first occurrence in another call, which has no answer', () => {
  const seen = new SeenRows();
  const [cvm, vpc] = [rowOf({ count: 1 }), rowOf({ count: 1, service: 'vpc' })];
  seen.first(cvm);
  expect(seen.again([cvm, vpc])).toEqual([{ row: vpc, more: 1 }]);
  const more = { ...cvm, count: 3 };
  expect(seen.again([more, vpc])).toEqual([{ row: more, more: 2 }]);
});
