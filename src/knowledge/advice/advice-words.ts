import type { FixedBy } from '../../schema/reviewed/advice.ts';
import type { AdviceLevel } from './rules.ts';

/** Who can make an error go away, to follow "fixed by": `the caller, or the account owner`. */
export function whoFixes(fixedBy: readonly FixedBy[]): string {
  return `the ${fixedBy.join(', or the ')}`;
}

/**
 * The subject of a code, which is shown after the first advice. If that advice says what is wrong, only
 * the place to look is named. `null` if the code's words name no subject.
 */
export function subjectWords(
  leadLevel: AdviceLevel,
  subject: { readonly cause: string; readonly fix: string } | null | undefined,
): string | null {
  if (!subject) return null;
  return leadLevel === 'problem' ? subject.cause : `${subject.cause} ${subject.fix}`;
}
