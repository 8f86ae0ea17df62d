import type { Advice } from '../../schema/reviewed/advice.ts';
import {
  ADVICE_COLUMNS,
  type AdviceEntries,
  type EncodedAdvice,
} from '../library/encoded/advice.ts';

/**
 * Packs the reviewed advice that says what is wrong, without its sections, which only pages show.
 * Advice that only says what a code is about is left out: the meanings of codes say more. `codes` are the
 * packed codes.
 * @throws {RangeError} if an entry contains a character that separates entries.
 */
export function encodeAdvice(all: readonly Advice[], codes: readonly string[]): EncodedAdvice {
  const positions = new Map(codes.map((code, position) => [code, position]));
  const kept = all.filter(({ covers }) => saysWhatIsWrong(covers));
  const names = new Set(kept.map(({ name }) => name));
  const rows = kept.map(({ name, covers, before, fixedBy, retry, cause, fix }): AdviceEntries => {
    const { codes, clientCodes, categories, problems, within, outside, everything } = covers;
    return {
      name: [name],
      before: before.filter((other) => names.has(other)),
      fixedBy: [...fixedBy],
      retry: retry ? [retry] : [],
      cause: [cause],
      fix: [fix],
      codes: distancesOf(codes, positions),
      clientCodes,
      categories,
      problems,
      within,
      outside,
      everything: everything ? ['+'] : [],
    };
  });
  return ADVICE_COLUMNS.map((column) => rows.map((row) => lineOf(row[column])).join('\n')).join(
    '\f',
  );
}

function lineOf(entries: readonly string[]): string {
  if (entries.some((entry) => entry === '' || /[\t\n\f]/.test(entry)))
    throw new RangeError(`${JSON.stringify(entries)} cannot be packed`);
  return entries.join('\t');
}

function distancesOf(codes: readonly string[], positions: ReadonlyMap<string, number>): string[] {
  let last = 0;
  return codes.map((code) => {
    const place = positions.get(code);
    if (place === undefined) return `=${code}`;
    const distance = place - last;
    last = place;
    return distance.toString(36);
  });
}

function saysWhatIsWrong({
  codes,
  clientCodes,
  categories,
  problems,
  everything,
}: Advice['covers']): boolean {
  return everything || [codes, clientCodes, categories, problems].some((list) => list.length > 0);
}
