import type { Statement } from '../../schema/facts/statement.ts';
import type { Facts } from './comparable.ts';
import type { FactChange, WordingChange } from './content-diff.ts';

/** The facts whose values differ, in their order. */
export function compareFacts(before: Facts, after: Facts): FactChange[] {
  return after.flatMap(([fact, value], position) => {
    const old = before[position]?.[1] ?? null;
    return old === value ? [] : { fact, before: old, after: value };
  });
}

/** The wordings that only one side has; `null` when both have the same, in whatever order. */
export function compareWordings(
  before: readonly Statement[],
  after: readonly Statement[],
): WordingChange | null {
  if (before.length === 0 && after.length === 0) return null;
  const change = { before: textsBeside(before, after), after: textsBeside(after, before) };
  return change.before.length + change.after.length === 0 ? null : change;
}

function textsBeside(statements: readonly Statement[], others: readonly Statement[]): string[] {
  return statements
    .map(({ text }) => text)
    .filter((text) => !others.some((other) => other.text === text));
}
