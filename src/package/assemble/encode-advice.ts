import type { Advice } from '../../schema/reviewed/advice.ts';
import type { EncodedAdvice } from '../library/encoded/advice.ts';

/**
 * Packs the reviewed advice without its sections, which only pages show. `codes` is the catalog's
 * list.
 */
export function encodeAdvice(all: readonly Advice[], codes: readonly string[]): EncodedAdvice[] {
  const positions = new Map(codes.map((code, position) => [code, position]));
  const pack = (code: string) => positions.get(code)?.toString(36) ?? `=${code}`;
  return all.map(({ name, covers, before, fixedBy, retry, cause, fix }) => ({
    name,
    covers: Object.fromEntries(
      Object.entries({ ...covers, codes: covers.codes.map(pack) }).filter(([, part]) =>
        Array.isArray(part) ? part.length > 0 : part,
      ),
    ),
    ...(before.length > 0 && { before }),
    fixedBy,
    ...(retry && { retry }),
    cause,
    fix,
  }));
}
