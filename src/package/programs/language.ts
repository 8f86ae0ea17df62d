/** What a source file is written in. */
export type Language =
  | 'javascript'
  | 'go'
  | 'python'
  | 'java'
  | 'php'
  | 'csharp'
  | 'ruby'
  | 'terraform'
  | 'yaml'
  | 'json'
  | 'log';

const BY_EXTENSION = new Map<string, Language>([
  ...(['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx', 'vue', 'svelte'] as const).map(
    (extension) => [extension, 'javascript'] as const,
  ),
  ['go', 'go'],
  ['py', 'python'],
  ['java', 'java'],
  ['kt', 'java'],
  ['php', 'php'],
  ['cs', 'csharp'],
  ['rb', 'ruby'],
  ['tf', 'terraform'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['log', 'log'],
]);

/** The languages whose files only mention codes and compare none. */
const DATA: ReadonlySet<Language> = new Set(['terraform', 'yaml', 'json', 'log']);

/** The language of a file, by the end of its name; `undefined` for any other file. */
export function languageOf(path: string): Language | undefined {
  return BY_EXTENSION.get(/\.(\w{1,6})$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** Whether files of the language can compare codes. */
export function isProgram(language: Language): boolean {
  return !DATA.has(language);
}

/** How a language writes comments and strings. */
export interface Lexis {
  readonly slashComments: boolean;
  readonly hashComments: boolean;
  /** Strings between three quotes, which may have line breaks. */
  readonly tripleQuotes: boolean;
  /** Whether a string between backticks has no escapes. */
  readonly rawBackticks: boolean;
  /** `@"…"`, where two quotes are one. */
  readonly verbatim: boolean;
  /** Whether the name of a method can end in `?`. */
  readonly questions: boolean;
  /** Whether a pattern is written between slashes: `/["']/`. */
  readonly patterns: boolean;
}

const C_LIKE: Lexis = {
  slashComments: true,
  hashComments: false,
  tripleQuotes: false,
  rawBackticks: false,
  verbatim: false,
  questions: false,
  patterns: false,
};
const HASH_LIKE: Lexis = { ...C_LIKE, slashComments: false, hashComments: true };
const LEXES: Readonly<Record<Language, Lexis>> = {
  javascript: { ...C_LIKE, patterns: true },
  go: { ...C_LIKE, rawBackticks: true },
  python: { ...HASH_LIKE, tripleQuotes: true },
  java: { ...C_LIKE, tripleQuotes: true },
  php: { ...C_LIKE, hashComments: true },
  csharp: { ...C_LIKE, tripleQuotes: true, verbatim: true },
  ruby: { ...HASH_LIKE, questions: true, patterns: true },
  terraform: { ...C_LIKE, hashComments: true },
  yaml: HASH_LIKE,
  json: C_LIKE,
  log: { ...C_LIKE, slashComments: false },
};

/** How a language writes comments and strings. */
export function lexisOf(language: Language): Lexis {
  return LEXES[language];
}
