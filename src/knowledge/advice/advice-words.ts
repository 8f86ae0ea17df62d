import type { FixedBy } from '../../schema/reviewed/advice.ts';
import type { AdviceLevel } from './rules.ts';

/** Who can make an error go away, to follow "fixed by": `the caller, or the account owner`. */
export function whoFixes(fixedBy: readonly FixedBy[]): string {
  return `the ${fixedBy.join(', or the ')}`;
}

/**
 * What a code is about, to stand behind the advice that leads: where that tells what is wrong, only where
 * to look is told. `null` when its words point at nothing.
 */
export function subjectWords(
  leadLevel: AdviceLevel,
  subject: { readonly cause: string; readonly fix: string } | null | undefined,
): string | null {
  if (!subject) return null;
  return leadLevel === 'problem' ? subject.cause : `${subject.cause} ${subject.fix}`;
}
