import type { Comparison, Program } from '../scan/program.ts';
import type { Finding } from './rules.ts';

/** What a rule says, before settings decide how much it matters. */
export type Verdict = Pick<Finding, 'rule' | 'message' | 'url'> &
  Partial<Pick<Finding, 'replacements' | 'isFixSure'>>;

/** Whether what is compared can only be an error of Tencent Cloud: other clouds have codes with the same names. */
export function isTrusted(comparison: Comparison, { imports }: Program): boolean {
  if (comparison.isForeign) return false;
  return comparison.isSure || (imports.hasSdk && !imports.hasOtherCloud);
}
