import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCodes } from '../../../src/package/assemble/encode-codes.ts';
import {
  decodeCodes,
  type EncodedCodes,
  listingsOf,
} from '../../../src/package/library/encoded/codes.ts';

const unpack = (packed: EncodedCodes) => listingsOf(packed, decodeCodes(packed));

describe('packed codes', () => {
  it('are the codes with their services', () => {
    const codes = [
      'Aborted',
      'Aborted.By_User2',
      'InvalidVPCId.NotFound',
      'Strange.',
      'Strange',
      'x.y.z',
    ];
    const services = [
      { service: 'cvm', codes: ['Aborted', 'Strange.', 'InvalidVPCId.NotFound'] },
      { service: 'vpc', codes: ['Aborted', 'x.y.z'] },
      { service: 'none', codes: [] },
    ];
    expect(Object.fromEntries(unpack(encodeCodes(codes, services)))).toEqual({
      Aborted: ['cvm', 'vpc'],
      'Aborted.By_User2': [],
      'InvalidVPCId.NotFound': ['cvm'],
      Strange: [],
      'Strange.': ['cvm'],
      'x.y.z': ['vpc'],
    });
  });

  it('may be none', () => {
    expect(unpack(encodeCodes([], [])).size).toBe(0);
  });

  it('may have any words, many of them', () => {
    const word = fc.stringMatching(/^[A-Za-z\d_.\u00e9\u4e00]{1,6}$/);
    const codes = fc.uniqueArray(word, { minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(codes, (some) => {
        const usable = some.filter((code) => !code.startsWith('.')).sort();
        const services = [
          { service: 'a', codes: usable.filter((_, at) => at % 2 === 0) },
          { service: 'b', codes: usable.filter((_, at) => at % 3 === 0) },
        ];
        const unpacked = unpack(encodeCodes(usable, services));
        expect([...unpacked.keys()].sort()).toEqual(usable);
        for (const code of usable) {
          const owners = services.filter(({ codes: own }) => own.includes(code));
          expect(unpacked.get(code)).toEqual(owners.map(({ service }) => service));
        }
      }),
      { numRuns: 60 },
    );
  });
});
