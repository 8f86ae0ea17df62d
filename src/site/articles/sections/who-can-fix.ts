import type { FixedBy } from '../../../schema/reviewed/advice.ts';

const NAMES: Readonly<Record<FixedBy, string>> = {
  caller: 'you',
  'account owner': 'the account owner',
  provider: 'Tencent Cloud',
};

/** Who can make an error go away, in a sentence: `You or the account owner can fix it.` */
export function whoCanFix(fixedBy: readonly FixedBy[]): string {
  const names = fixedBy.map((one) => NAMES[one]).join(' or ');
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} can fix it.`;
}
