/** What is written in place of something that is not to be shared. */
export const REDACTED = '[redacted]';

/** A word that is never taken for a secret is put aside under such a mark. */
const KEPT = /\u{f0000}(\d+)\u{f0001}/gu;
/** Nothing shorter is taken for a secret unless a name says so, and in the middle of a secret it may be by chance. */
const MIN_KEPT = 8;
/** Names whose values are secret, also as a part of a longer name. */
const SECRET_NAME = `(?:${[
  'secret|token|signature|authorization|passw(?:or)?d|passphrase|pwd|credential|cookie|session',
  '(?:api|access|private|auth|license|sign|signing)[_-]?key',
].join('|')})`;
/** Names whose values are numbers of accounts. */
const ACCOUNT_NAME = '(?:uin|owner|app[_-]?id|account|user[_-]?id|sub[_-]?account)';
const QUOTE = String.raw`\\{0,8}["']`;
const ASSIGN = String.raw`(?:${QUOTE})?\s{0,6}(?:=>|[:=]|%3[AD])\s{0,6}`;

/** A group of an address of IPv6. */
const GROUP = String.raw`[\da-f]{1,4}`;

/** What is secret, the widest first. What the first group matches stays. */
const PATTERNS: readonly RegExp[] = [
  // A private key over lines.
  /-----BEGIN [A-Z ]{0,40}-----[\s\S]*?(?:-----END [A-Z ]{0,40}-----|$)/g,
  // A header with its scheme: everything up to a quotation mark or the end of the line.
  new RegExp(`((?:authorization|cookie)${ASSIGN}(?:${QUOTE})?)[^"'\\n\\\\]+`, 'gi'),
  /\b(?:Bearer|Basic|TC3-HMAC-SHA256|Digest|q-sign-algorithm)[ =][^\n"']+/gi,
  // A value in quotation marks, then one without.
  new RegExp(`(${SECRET_NAME}[\\w-]{0,40}${ASSIGN}${QUOTE})(?:(?!\\\\{0,8}["'])[^\\n])+`, 'gi'),
  new RegExp(`(${SECRET_NAME}[\\w-]{0,40}${ASSIGN})[^\\s"'&,;}\\]]+`, 'gi'),
  new RegExp(`(${ACCOUNT_NAME}[\\w-]{0,20}${ASSIGN}(?:${QUOTE})?)[\\w-]+`, 'gi'),
  // Secrets in an address, and email addresses.
  /(:\/\/)[^\s/@"':]{0,100}:[^\s/@"']{1,200}(?=@)/g,
  /[^\s@"(),:;<>\\[\]]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi,
  // Addresses of IPv6, at least two groups and a double colon or eight groups; then of IPv4.
  new RegExp(
    [
      `(?:${GROUP}:){7}${GROUP}`,
      `(?:${GROUP}:){1,7}:(?:${GROUP}(?::${GROUP}){0,6})?`,
      `::(?:${GROUP}:){0,6}${GROUP}`,
    ].join('|'),
    'gi',
  ),
  /\d{1,3}(?:\.\d{1,3}){3}/g,
  // Ids of keys, accounts in names of resources, and any long number.
  /(?:AKID|IKID)[\w-]*/g,
  /(uin\/|uid\/|user\/)[\w.-]+/gi,
  /\d{8,}/g,
  // Anything long that is not a word: with a digit, or longer than words are.
  /(?=[a-z+/_~=-]{0,100}\d)[\w+/~=-]{16,}/gi,
  /[\w+/~=-]{24,}/g,
];

/**
 * A text without secrets, account ids, addresses and opaque tokens. The words of `keep` stay wherever they are as a
 * whole: codes, actions, RequestIds.
 */
export function redactText(text: string, keep: Iterable<string> = []): string {
  const kept = [...new Set(keep)]
    .filter(({ length }) => length >= MIN_KEPT)
    .sort((a, b) => b.length - a.length);
  const marked = kept.reduce(
    (all, word, at) => all.replaceAll(wholeWord(word), () => `\u{f0000}${at}\u{f0001}`),
    text.replaceAll(/[\u{f0000}\u{f0001}]/gu, ''),
  );
  const redacted = PATTERNS.reduce(
    (all, pattern) =>
      all.replaceAll(pattern, (_, first: unknown) =>
        typeof first === 'string' ? first + REDACTED : REDACTED,
      ),
    marked,
  );
  return redacted.replaceAll(KEPT, (_, at) => kept[Number(at)] ?? '');
}

function wholeWord(word: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w-])${escaped}(?![\w-])`, 'g');
}
