import type { Advice } from '../../schema/reviewed/advice.ts';
import type { EncodedAdvice } from '../library/encoded/advice.ts';

/**
 * Packs the reviewed advice that says what is wrong, without its sections, which only pages show.
 * Advice that only says what a code is about is left out: the meanings of codes say more. `codes` is the
 * catalog's list.
 */
export function encodeAdvice(all: readonly Advice[], codes: readonly string[]): EncodedAdvice[] {
  const positions = new Map(codes.map((code, position) => [code, position]));
  const pack = (code: string) => positions.get(code)?.toString(36) ?? `=${code}`;
  const kept = all.filter(({ covers }) => saysWhatIsWrong(covers));
  const names = new Set(kept.map(({ name }) => name));
  return kept.map(({ name, covers, before, fixedBy, retry, cause, fix }) => ({
    name,
    covers: Object.fromEntries(
      Object.entries({ ...covers, codes: covers.codes.map(pack), subjects: [] }).filter(
        ([, part]) => (Array.isArray(part) ? part.length > 0 : part),
      ),
    ),
    ...placesOf(before.filter((other) => names.has(other))),
    fixedBy,
    ...(retry && { retry }),
    cause,
    fix,
  }));
}

function saysWhatIsWrong({
  codes,
  clientCodes,
  categories,
  problems,
  everything,
}: Advice['covers']): boolean {
  return everything || [codes, clientCodes, categories, problems].some((list) => list.length > 0);
}

function placesOf(before: readonly string[]): Pick<EncodedAdvice, 'before'> {
  return before.length > 0 ? { before: [...before] } : {};
}
