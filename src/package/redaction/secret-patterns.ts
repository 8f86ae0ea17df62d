/** Names whose values are secret, also as a part of a longer name. */
const SECRET_NAME = `(?:${[
  'secret|token|signature|authorization|passw(?:or)?d|passphrase|pwd|credential|cookie|session',
  '(?:api|access|private|auth|license|sign|signing|secret)[ _-]?key',
  String.raw`密码|口令|密钥|(?<![a-z])(?:pass|sk)(?![\w-])`,
].join('|')})`;
export const QUOTE = String.raw`\\{0,8}["']`;
const MARK = `(?:${QUOTE}|&quot;|%22)`;
export const ASSIGN = String.raw`${MARK}?\s{0,6}(?:=>|->|[:=：＝]|%3[AD])\s{0,6}(?:&quot;|%22)?`;
const NAME = String.raw`${SECRET_NAME}[\w-]{0,40}`;
/** Words of sentences about a secret. */
const STATES =
  'not|no|failed|failure|invalid|incorrect|wrong|expired|missing|denied|required|empty|mismatch';
/** A sentence about what the name says, not its value. */
const NO_SENTENCE = String.raw`(?!\s{0,6}(?:[\ue000-\ue00f]|(?:${STATES})(?=[\s,.;:!]|$)))`;
const WORD = `(?:${STATES}|${[
  'is|are|was|were|be|been|has|have|must|should|may|can|cannot|does|do|did|the|a|an|of|for|in|or|and|to|by|with|at',
  'found|given|provided|set|valid|correct|match|matches|matched|allowed|accepted|supplied|specified|known|changed',
  'too|short|long|weak|again|try|please|check|error|user|username|account|login|password|credentials?|policy|yet',
  'this|that|your|its|any|request|field|parameter',
].join('|')})`;
/** A sentence about a password: passwords are words too, so it has no other words. */
const NO_PASSWORD = String.raw`(?!\s{0,6}(?:[\ue000-\ue00f]|(?:${STATES})(?:\s{1,3}${WORD}){0,12}\s{0,3}(?:[\n"',.;:!)\]}]|$)))`;
/** Words up to the end of a clause may be a password as a whole. */
const PASSWORD = `${NO_PASSWORD}(?:${[
  String.raw`(?:${STATES})(?: [^\s"'\\,;]{1,60}){1,7}`,
  String.raw`[a-z]+(?: [a-z]+){1,7}(?=[\n"',;.]|$)`,
  String.raw`[^\s"'\\]+`,
].join('|')})`;
const PASSWORD_NAME = String.raw`(?:passw(?:or)?d|passphrase|pwd)[\w-]{0,40}`;

/** What is secret by its name or its form, the widest first. What the first group matches stays. */
export const SECRET_PATTERNS: readonly RegExp[] = [
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
  new RegExp(`(${PASSWORD_NAME}${ASSIGN})${PASSWORD}`, 'gi'),
  new RegExp(`(${NAME}${ASSIGN})${NO_SENTENCE}[^\\s"'&,;}\\]]+`, 'gi'),
  new RegExp(`((?:passw(?:or)?d|密码|口令|密钥)\\s?(?:is\\s|是|为)\\s?)${PASSWORD}`, 'gi'),
  // Secrets in an address, parts of web tokens, however short, and ids of keys.
  /((?<![\w.-])[\w.-]{1,64}:)[^\s@/"':]{1,200}(?=@)/g,
  /(:\/\/)[^\s/@"':]{0,100}:[^\s/@"']{1,200}(?=@)/g,
  /eyJ[\w-]+(?:\.[\w-]+)*/g,
  /(?:AKID|IKID)[\w-]*/g,
];
