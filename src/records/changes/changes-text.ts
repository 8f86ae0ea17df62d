import { ChangeSchema, type ChangeTotals } from '../../schema/published/api/changes.ts';
import { counted } from '../../text/count-text.ts';

/** What a sentence counts, the most important first. */
const NOUNS = {
  version: 'service version',
  code: 'code',
  action: 'action',
} as const;

/** What few need to know, said only if nothing else changed. */
const DETAILS = {
  returns: 'code of an action',
  input: 'input parameter',
  output: 'output parameter',
  type: 'data type',
} as const;
const MANY = { returns: 'codes of actions' } as const;

/** `12 codes and 3 actions added, 1 code removed`: what changed in one line. */
export function changesText(totals: ChangeTotals): string {
  return textOf(totals, NOUNS) || textOf(totals, DETAILS);
}

function textOf(totals: ChangeTotals, nouns: Partial<Record<keyof ChangeTotals, string>>): string {
  return ChangeSchema.options
    .map((change) => {
      const parts = (Object.keys(nouns) as (keyof ChangeTotals)[]).flatMap((kind) => {
        const count = totals[kind]?.[change] ?? 0;
        const many = kind === 'returns' ? MANY[kind] : undefined;
        return count === 0 ? [] : [counted(count, nouns[kind] ?? '', many)];
      });
      return parts.length === 0 ? '' : `${listed(parts)} ${change}`;
    })
    .filter(Boolean)
    .join(', ');
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
