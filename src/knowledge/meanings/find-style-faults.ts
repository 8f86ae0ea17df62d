import type { MeaningRecord } from '../../schema/reviewed/meaning.ts';
import { wordsOf } from '../../text/words.ts';

/** What a meaning does not say, and what it says instead. */
const AVOIDED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bplease\b/i, 'give the instruction'],
  [/\ban? (\w+ )?error occurred\b|\bsomething went wrong\b/i, 'say what went wrong'],
  [
    /\bcontact (support|customer service)\b/i,
    'name a first step, then a ticket with the `RequestId`',
  ],
  [/\bthe specified\b/i, 'name the thing'],
  [/\b(try|retry) (it )?(again )?later\b/i, 'say when, or how'],
  [/\butili[sz]e|\bin order to\b|\bvia\b|\bkindly\b/i, 'use a plain word'],
  [/\b(source|documentation)s? (does not|doesn't|do not|don't) say\b/i, 'set nameOnly'],
  [/[\u3400-\u9fff]/, 'write English'],
];

/** Words that every code may have, so they add nothing to its name. */
const EMPTY = new Set(
  'a an and are as at be been by can cannot could did do does error exception failed failure fail for from had has have if illegal in incorrect internal into invalid is it its may must no not of on one operation or out over parameter request resource service call so that the their them then there this to too up value was were when which will with wrong your you'.split(
    ' ',
  ),
);

/** What is wrong with how a meaning is written, as phrases. */
export function findStyleFaults(record: MeaningRecord): string[] {
  const sentences = [record.meaning, ...(record.fix === undefined ? [] : [record.fix])];
  return [
    ...sentences.flatMap(sentenceFaults),
    ...(record.waitFor?.endsWith('.') ? ['waitFor is a phrase without a full stop'] : []),
    ...(record.nameOnly || addsToName(record)
      ? []
      : ['it adds no word to the name: say more, or set nameOnly']),
  ];
}

/** What is wrong with how one sentence is written, as phrases. */
export function sentenceFaults(text: string): string[] {
  const prose = text.replace(/`[^`]*`/g, '');
  return [
    ...(text.endsWith('.') ? [] : [`“${text}” does not end with a full stop`]),
    ...(/^[a-z]/.test(text) ? [`“${text}” begins in lower case`] : []),
    ...(/[.!?] +[A-Z]/.test(prose) ? [`“${text}” is more than one sentence`] : []),
    ...(text.split('`').length % 2 === 0 ? [`“${text}” has an odd number of backquotes`] : []),
    ...AVOIDED.flatMap(([pattern, instead]) => {
      const [said] = pattern.exec(prose) ?? [];
      return said === undefined ? [] : [`“${said}”: ${instead}`];
    }),
  ];
}

/** Whether the meaning has a word of its own. */
function addsToName({ code, meaning }: MeaningRecord): boolean {
  const name = new Set(code.split('.').flatMap(wordsOf).map(stemOf));
  const words = meaning.replaceAll('`', '').match(/[A-Za-z]+/g) ?? [];
  return words
    .flatMap(wordsOf)
    .some((word) => !EMPTY.has(word) && !name.has(stemOf(word)) && !EMPTY.has(stemOf(word)));
}

function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(ies|ing|ed|es|s)$/, '') : word;
}
