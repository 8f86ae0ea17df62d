/** What is written in place of something that is not to be shared. */
export const REDACTED = '[redacted]';

/** A word that is never taken for a secret is put aside under such a mark. */
const KEPT = /\u{f0000}(\d+)\u{f0001}/gu;
/** Nothing shorter is taken for a secret unless a name says so, and in the middle of a secret it may be by chance. */
const MIN_KEPT = 8;
/** Names whose values are secret, also as a part of a longer name. */
const SECRET_NAME = `(?:${[
  'secret|token|signature|authorization|passw(?:or)?d|passphrase|pwd|credential|cookie|session',
  '(?:api|access|private|auth|license|sign|signing|secret)[ _-]?key',
  String.raw`密码|口令|密钥|(?<![a-z])(?:pass|sk)(?![\w-])`,
].join('|')})`;
/** Names whose values are numbers of accounts. */
const ACCOUNT_NAME = '(?:uin|owner|app[_-]?id|account|user[_-]?id|sub[_-]?account)';
const QUOTE = String.raw`\\{0,8}["']`;
const MARK = `(?:${QUOTE}|&quot;|%22)`;
const ASSIGN = String.raw`${MARK}?\s{0,6}(?:=>|->|[:=：＝]|%3[AD])\s{0,6}(?:&quot;|%22)?`;
const NAME = String.raw`${SECRET_NAME}[\w-]{0,40}`;
/** A sentence about what the name says, not its value. */
const NO_SENTENCE = String.raw`(?!\s{0,6}(?:\[redacted\]|(?:not|failed|invalid|incorrect|wrong|expired|missing|denied|required|empty)(?=[\s,.;:!]|$)))`;

/** A group of an address of IPv6. */
const GROUP = String.raw`[\da-f]{1,4}`;

/** What is secret, the widest first. What the first group matches stays. */
const PATTERNS: readonly RegExp[] = [
  // A private key over lines.
  /-----BEGIN [A-Z ]{0,40}-----[\s\S]*?(?:-----END [A-Z ]{0,40}-----|$)/g,
  // A header with its scheme: everything up to a quotation mark or the end of the line.
  new RegExp(`((?:authorization|cookie)${ASSIGN}(?:${QUOTE})?)${NO_SENTENCE}[^"'\\n\\\\]+`, 'gi'),
  /(^x-[\w-]{0,60}(?:token|key|secret)[\w-]{0,40}: {0,6})[^\n"']+/gim,
  /\b(?:TC3-HMAC-SHA256|q-sign-algorithm)[ =][^\n"']+/gi,
  /\b(?:Bearer|Basic|Digest)[ =](?=[^\s"']{0,200}[\d=+/_.-]|[^\s"']{16})[^\n"']+/gi,
  // An element, a pair of a name and a value, an option of a command, a block of YAML.
  new RegExp(`(<${NAME}>)[^<\\n]+`, 'gi'),
  new RegExp(
    `("name"\\s{0,6}:\\s{0,6}"[\\w-]{0,40}?${NAME}"\\s{0,6},\\s{0,6}"value"\\s{0,6}:\\s{0,6}")[^"\\n]+`,
    'gi',
  ),
  new RegExp(
    `(\\bname:\\s{0,6}["']?[\\w-]{0,40}?${NAME}["']?\\s{0,20}\\n\\s{0,40}value:\\s{0,6})[^\\n]+`,
    'gi',
  ),
  new RegExp(`(--?[\\w-]{0,40}?${NAME}[ \\t]{1,6})[^\\s]+`, 'gi'),
  new RegExp(`(${NAME}:[ \\t]{0,6}[|>][-+]?\\n[ \\t]{1,40})[^\\n]+`, 'gi'),
  /(\s-u\s{1,6}[^\s:]{1,64}:)\S+/g,
  /(\bmysql\b[^\n]{0,200}?\s-p)\S+/g,
  // A value in quotation marks, then one without.
  new RegExp(`(${NAME}${ASSIGN}[bu]?(["']))(?:\\\\[^\\n]|(?!\\2)[^\\n\\\\])+`, 'gi'),
  new RegExp(`(${NAME}${ASSIGN}(\\\\{1,8}["']))(?:(?!(?<!\\\\)\\2)[^\\n])+`, 'gi'),
  new RegExp(`(${NAME}${ASSIGN}“)[^”\\n]+`, 'gi'),
  // A field of a struct of Go, up to the next one.
  new RegExp(
    `(${NAME}:)${NO_SENTENCE}(?![\\s"'\\\\&%])[^\\n{}"']+?(?=\\s[a-z]\\w{0,40}:|[}\\n"']|$)`,
    'gi',
  ),
  new RegExp(`((?:passw(?:or)?d|pwd)[\\w-]{0,40}${ASSIGN})${NO_SENTENCE}[^\\s"'\\\\]+`, 'gi'),
  new RegExp(`(${NAME}${ASSIGN})${NO_SENTENCE}[^\\s"'&,;}\\]]+`, 'gi'),
  new RegExp(
    `((?:passw(?:or)?d|密码|口令|密钥)\\s?(?:is\\s|是|为)\\s?)${NO_SENTENCE}[^\\s"']+`,
    'gi',
  ),
  new RegExp(`(${ACCOUNT_NAME}[\\w-]{0,20}${ASSIGN}(?:${QUOTE})?)[\\w-]+`, 'gi'),
  // Secrets in an address, and email addresses.
  /((?<![\w.-])[\w.-]{1,64}:)[^\s@/"':]{1,200}(?=@)/g,
  /(:\/\/)[^\s/@"':]{0,100}:[^\s/@"']{1,200}(?=@)/g,
  /[^\s@"(),:;<>\\[\]]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi,
  // Addresses of IPv4, which may be in one of IPv6; then of IPv6: a double colon or eight groups.
  /\d{1,3}(?:\.\d{1,3}){3}/g,
  new RegExp(
    `(?<!\\w)(?:${[
      `(?:${GROUP}:){7}${GROUP}`,
      `(?:${GROUP}:){1,7}:(?:${GROUP}(?::${GROUP}){0,6})?`,
      `::(?:${GROUP}:){0,6}${GROUP}`,
    ].join('|')})(?!\\w)`,
    'gi',
  ),
  // Parts of web tokens, however short, and telephone numbers.
  /eyJ[\w-]+(?:\.[\w-]+)*/g,
  /(?<!\d)1[3-9]\d[- ]\d{4}[- ]\d{4}(?!\d)/g,
  // Ids of keys, accounts in names of resources, and any long number.
  /(?:AKID|IKID)[\w-]*/g,
  /(uin\/|uid\/|user\/)[\w.-]+/gi,
  /(?<!:\d\d[.,]\d{0,20})\d{8,}/g,
  // Anything long that is not a word: with a digit, or longer than words are.
  /(?=[a-z+/_~=-]{0,100}\d)[\w+/~=-]{16,}/gi,
  /(?<![\w+/~=-])(?!(?:[A-Z][a-z]{2,}){2,}(?![\w+/~=-]))[\w+/~=-]{24,}/g,
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
