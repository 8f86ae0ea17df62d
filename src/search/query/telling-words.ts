/** Words of questions and sentences that say nothing about a subject. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are am be been by can could did do does for from get got had has have here how i it its me my of or our
  please s should that the their there these this those to us was we were what when where which who why will with would
  you your`.split(/\s+/),
);

/** The words without those that say nothing about a subject; all of them if no other remains. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : [...words];
}
