import type { Advice } from '../../schema/reviewed/advice.ts';
import { createFindAdvice } from './find-advice.ts';
import { type LeadAdvice, leadAdvice } from './lead-advice.ts';
import { loadAdvice } from './load-advice.ts';
import type { AdviceRule } from './rules.ts';

/** The reviewed advice, with the look-ups that pages need. */
export interface SiteAdvice {
  /** In the order of their names. */
  all: readonly Advice[];
  /** Everything that covers a code, the most specific first. */
  find: (code: string) => readonly AdviceRule[];
  /** The first advice for a code; `null` if nothing covers it. */
  lead: (code: string) => LeadAdvice | null;
}

/**
 * Indexes the advice, the reviewed files by default. What covers a code is worked out once, because
 * several pages ask.
 * @throws {ContentError} when a file of advice cannot be used.
 */
export function siteAdvice(all: readonly Advice[] = loadAdvice()): SiteAdvice {
  const look = createFindAdvice(all);
  const known = new Map<string, readonly AdviceRule[]>();
  const find = (code: string) => {
    const found = known.get(code) ?? look(code);
    known.set(code, found);
    return found;
  };
  return { all, find, lead: (code) => leadAdvice(find(code)) };
}
