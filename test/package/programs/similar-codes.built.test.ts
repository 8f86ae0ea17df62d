import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../dist/catalog/index.js';
import { SimilarCodes } from '../../../src/package/programs/similar-codes.ts';
import { EditDistance } from '../../../src/search/strings/edit-distance.ts';

describe('similar codes', () => {
  it('are those that every code is compared for', () => {
    const codes: string[] = [...errorCodes()];
    const similar = new SimilarCodes(codes);
    const distance = new EditDistance();
    for (let at = 0; at < codes.length; at += 97) {
      const code = codes[at] ?? '';
      const middle = code.length >> 1;
      const swapped = `${code.slice(0, middle)}Zz${code.slice(middle + (at % 3))}`;
      const least = Math.min(...codes.map((known) => distance.between(swapped, known, 2)));
      const found = similar.to(swapped);
      expect(found.length > 0, swapped).toBe(least <= 2);
      if (found[0]) expect(distance.between(swapped, found[0], 2)).toBe(least);
      expect(similar.to(swapped)).toBe(found);
    }
  });

  it('are found in less than a millisecond', () => {
    const similar = new SimilarCodes(errorCodes());
    similar.to('InvalidParameterValue.Something');
    const before = process.cpuUsage().user;
    for (let at = 0; at < 200; at++) similar.to(`InvalidParameterValue.InstanceName${at}Malformd`);
    expect((process.cpuUsage().user - before) / 200).toBeLessThan(1000);
  });
});
