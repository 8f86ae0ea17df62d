import type { CodeExpression } from './code-expression.ts';
import type { Comparison } from './program.ts';

/** A list of codes that is compared, by its name. */
export interface UsedList {
  readonly subject: CodeExpression;
  readonly found: Pick<Comparison, 'isSure' | 'isForeign' | 'isHelper' | 'calls'>;
}
