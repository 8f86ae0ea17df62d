import { isIPv6 } from 'node:net';
import { ASSIGN, QUOTE, SECRET_PATTERNS } from './secret-patterns.ts';

/** What is written in place of something that is not to be shared: `[redacted ip]`. */
const KINDS = ['secret', 'account', 'email', 'ip', 'phone', 'number', 'token'] as const;
type Kind = (typeof KINDS)[number];

/** What is found is marked first, so that no other pattern finds a part of its name. */
const MARKS = /[\ue000-\ue00f]/g;
const FIRST_MARK = 0xe000;
/** A word that is never taken for a secret is put aside under such a mark. */
const KEPT = /\u{f0000}(\d+)\u{f0001}/gu;
/** Nothing shorter is taken for a secret unless a name says so, and in the middle of a secret it may be by chance. */
const MIN_KEPT = 8;
/** Names whose values are numbers of accounts. */
const ACCOUNT_NAME = '(?:uin|owner|app[_-]?id|account|user[_-]?id|sub[_-]?account)';
/** A time: seconds since 1970 or their fractions, or a date, behind a name for times or at the beginning of a line. */
const TIME = new RegExp(
  `(?<=^[[("']?|(?<![a-z])(?:ts|t|[a-z_-]{0,20}time(?:stamp)?|[a-z_-]{0,20}date|epoch|[a-z]{2,20}_?at)${ASSIGN}(?:${QUOTE})?)${[
    String.raw`(?:1\d{9}(?:\d{3}){0,3}(?:\.\d{1,9})?`,
    String.raw`20\d\d[01]\d[0-3]\d(?:[T_-]?\d{6}Z?)?)(?![\w-])`,
  ].join('|')}`,
  'gim',
);

/** A rule for what is not to be shared. What the first group matches stays. */
interface Rule {
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** How much of a match is it; all by default. */
  lengthIn?(match: string): number;
}

/** What says who somebody is, or may be anything that is not to be shared. */
const OTHER_RULES: readonly Rule[] = [
  {
    kind: 'account',
    pattern: new RegExp(`(${ACCOUNT_NAME}[\\w-]{0,20}${ASSIGN}(?:${QUOTE})?)[\\w-]+`, 'gi'),
  },
  {
    kind: 'email',
    pattern: /[^\s@"(),:;<>\\[\]]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi,
  },
  {
    kind: 'ip',
    pattern:
      /(?<!\w|::)[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:(?<=:\d{1,3})(?:\.\d{1,3}){3})?(?!\w)/gi,
    lengthIn: lengthOfIpv6,
  },
  { kind: 'ip', pattern: /\d{1,3}(?:\.\d{1,3}){3}/g },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d[- ]\d{4}[- ]\d{4}(?!\d)/g },
  { kind: 'account', pattern: /(uin\/|uid\/|user\/)[\w.-]+/gi },
  { kind: 'number', pattern: /(?<!:\d\d[.,]\d{0,20})\d{8,}/g },
  // Anything long that is not a word: with a digit, or longer than words are.
  { kind: 'token', pattern: /(?=[a-z+/_~=-]{0,100}\d)[\w+/~=-]{16,}/gi },
  {
    kind: 'token',
    pattern: /(?<![\w+/~=-])(?!(?:[A-Z][a-z]{2,}){2,}(?![\w+/~=-]))[\w+/~=-]{24,}/g,
  },
];
const SECRET_RULES: readonly Rule[] = SECRET_PATTERNS.map((pattern) => ({
  kind: 'secret',
  pattern,
}));
const ALL_RULES = [...SECRET_RULES, ...OTHER_RULES];

/**
 * A text without secrets, account ids, addresses and opaque tokens. The words of `keep` stay wherever they are as a
 * whole: codes, actions, RequestIds. Times stay where a name or the beginning of a line says that they are.
 */
export function redactText(text: string, keep: Iterable<string> = []): string {
  const kept = [...new Set(keep)]
    .filter(({ length }) => length >= MIN_KEPT)
    .sort((a, b) => b.length - a.length);
  const put = (word: string) => `\u{f0000}${kept.indexOf(word)}\u{f0001}`;
  const plain = text.replaceAll(/[\u{f0000}\u{f0001}]/gu, '').replaceAll(MARKS, '');
  const marked = [...kept]
    .reduce((all, word) => all.replaceAll(wholeWord(word), () => put(word)), plain)
    .replaceAll(TIME, (time) => {
      kept.push(time);
      return put(time);
    });
  return redact(marked, ALL_RULES).replaceAll(KEPT, (_, at) => kept[Number(at)] ?? '');
}

/** A path without what is a secret by its name or its form. The rest stays, so that the file can be found. */
export function redactPath(path: string): string {
  return redact(path.replaceAll(MARKS, ''), SECRET_RULES);
}

function redact(text: string, rules: readonly Rule[]): string {
  const marked = rules.reduce((all, { kind, pattern, lengthIn }) => {
    const mark = String.fromCharCode(FIRST_MARK + KINDS.indexOf(kind));
    return all.replaceAll(pattern, (match, first: unknown) => {
      const length = lengthIn?.(match) ?? match.length;
      if (length === 0) return match;
      return `${typeof first === 'string' ? first : ''}${mark}${match.slice(length)}`;
    });
  }, text);
  return marked.replaceAll(
    MARKS,
    (mark) => `[redacted ${KINDS[mark.charCodeAt(0) - FIRST_MARK] ?? ''}]`,
  );
}

/** The length of the address that a match begins with; 0 if it does not begin with one. */
function lengthOfIpv6(match: string): number {
  let { length } = match;
  while (length > 0 && !isIPv6(match.slice(0, length))) length = match.lastIndexOf(':', length - 1);
  return /[\da-f]/i.test(match.slice(0, Math.max(0, length))) ? length : 0;
}

function wholeWord(word: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w-])${escaped}(?![\w-])`, 'g');
}
