import type { FixedBy } from '../../schema/reviewed/advice.ts';

/** Who can make an error go away, to follow "fixed by": `the caller, or the account owner`. */
export function whoFixes(fixedBy: readonly FixedBy[]): string {
  return `the ${fixedBy.join(', or the ')}`;
}
