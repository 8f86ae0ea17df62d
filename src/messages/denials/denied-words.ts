import type { Denial, Said } from '../reading.ts';

/** What a denial says, and what to do about it; `null` without one. */
export function deniedWords(denial: Denial | undefined): Said | null {
  if (!denial) return null;
  const operation = `\`${denial.operation.value}\``;
  const place = denial.resource === null ? '' : ` on \`${denial.resource.value}\``;
  const { deniedByPolicy: policy } = denial;
  const said = { form: 'permission-denied', retry: 'no', fixedBy: ['account owner'] } as const;
  if (policy !== null)
    return {
      ...said,
      says: `Policy ${policy} explicitly denies ${operation}${place}.`,
      fix: `Change policy ${policy}, or avoid its condition; another grant does not help.`,
    };
  return {
    ...said,
    says: `CAM does not allow ${operation}${place} for the identity that made the call.`,
    fix: `Grant ${operation}${place} to the user or role that made the call${tagWords(denial)}.`,
  };
}

function tagWords({ conditions }: Denial): string {
  const [condition] = conditions;
  if (!condition) return '';
  const values = condition.values.map((value) => `\`${value}\``).join(' or ');
  return `, or set \`${condition.key}\` to ${values}`;
}
