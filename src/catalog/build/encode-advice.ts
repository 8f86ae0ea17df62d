import type { Advice } from '../../schema/advice.ts';
import type { EncodedAdvice } from '../encoded-advice.ts';

/** Packs what the catalog carries of the reviewed advice: its sections are for pages. */
export function encodeAdvice(all: readonly Advice[]): EncodedAdvice[] {
  return all.map(({ name, covers, before, fixedBy, cause, fix }) => ({
    name,
    covers: Object.fromEntries(
      Object.entries(covers).filter(([, part]) => (Array.isArray(part) ? part.length > 0 : part)),
    ),
    ...(before.length > 0 && { before }),
    fixedBy,
    cause,
    fix,
  }));
}
