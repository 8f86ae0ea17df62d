import { readFileSync } from 'node:fs';

/** A word that this project does not use, and what it says instead. */
interface Avoided {
  pattern: RegExp;
  instead: string;
}

/**
 * Words of a dialect that crept in, each with plain ones. They are kept out of code, comments,
 * messages, pages, advice and documents alike.
 */
const AVOIDED: readonly Avoided[] = [
  { pattern: /\b(stands?|standing|stood)\b/i, instead: 'is, appears, or what it does there' },
  { pattern: /\bholds?\b|\bholding\b/i, instead: 'contains, has, or keeps' },
  { pattern: /\bbe had\b/i, instead: 'be fetched, or be read' },
  { pattern: /\b(is|are|was|were|be|been|being) told\b/i, instead: 'says, shows, or is given' },
  { pattern: /\btold by\b|\btell(s|ing)? apart\b/i, instead: 'is identified by, or distinguishes' },
  { pattern: /\bat hand\b/i, instead: 'available, or known' },
  {
    pattern: /(?<!\bthere )\b(is|are|was|were) no (?!longer\b|more\b|\d)/i,
    instead: 'is not a …, or there is no …',
  },
  { pattern: /\bneed not\b/i, instead: 'does not have to, or may not' },
  { pattern: /\bmend(s|ed|ing)?\b/i, instead: 'fix' },
  { pattern: /\bmostly\b/i, instead: 'usually, or how often' },
  { pattern: /\btwins?\b/i, instead: 'Markdown form' },
  { pattern: /(?<![-\w])beside\b/i, instead: 'next to, besides, or with' },
  { pattern: /\bthe (loud|dear) (one|part)\b/i, instead: 'the heaviest, or the slowest' },
  { pattern: /(?<!\bthere )\b(is|are) none\b(?! of)/i, instead: 'is not one' },
  { pattern: /\bmay or may not help\b/i, instead: 'unclear, and what to do then' },
  { pattern: /(?<![-\w])mail address/i, instead: 'email address' },
  { pattern: /\breading calls?\b/i, instead: 'read-only call' },
  { pattern: /\bat its word\b/i, instead: 'trust it' },
  { pattern: /\b(keep|keeps|kept|keeping) offline\b/i, instead: 'save for offline use' },
];

/** A place where an avoided word is right. */
interface Exception {
  file: string;
  /** The text on the same line that makes it right. */
  text: string;
  reason: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    file: 'content/reviewed/advice/content-rejected.md',
    text: 'in good standing',
    reason: 'the usual term for an account without violations',
  },
  {
    file: 'content/reviewed/advice/missing.md',
    text: '- is none',
    reason: 'words of sub-codes to match',
  },
];

/** Avoided words in some files, a line each, and exceptions that nothing needs any more. */
export function findAvoidedWords(files: readonly string[]): string[] {
  const used = new Set<Exception>();
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        const avoided = AVOIDED.find(({ pattern }) => pattern.test(line));
        if (!avoided) return [];
        const exception = EXCEPTIONS.find((one) => one.file === file && line.includes(one.text));
        if (exception) {
          used.add(exception);
          return [];
        }
        const [word] = avoided.pattern.exec(line) ?? [];
        return [`${file}:${at + 1}: “${word?.trim()}”: say ${avoided.instead}`];
      }),
  );
  const needless = EXCEPTIONS.filter((exception) => !used.has(exception));
  return [
    ...found,
    ...needless.map(
      ({ file, text }) => `checks/words.ts: nothing needs the exception “${text}” in ${file}`,
    ),
  ];
}
