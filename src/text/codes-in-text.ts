/** How much of each end of a long text is looked at, in UTF-16 units. */
export const WINDOW_LENGTH = 100_000;

/** What a terminal takes for a colour or a movement, as such or as JSON escapes it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const CONTROL_SEQUENCE = /(?:\u001b\[|\u009b|\\u001b\[)[0-?]*[ -/]*[@-~]/gi;

/** The pattern of what has the shape of a code: a capital, and either a dot or a second capital. */
const SHAPE = String.raw`[A-Z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+|[A-Z][A-Za-z0-9_]*)(?:\.[A-Za-z0-9_]+)*`;
/** The pattern of a word of that shape. No group. */
export const SHAPED_CODE = String.raw`\b${SHAPE}`;
const SHAPED = new RegExp(SHAPED_CODE, 'g');

/** `code`, `errorCode` or `ERROR_CODE`. */
const LABEL = String.raw`(?:[Ee]rr(?:or)?[ _-]?|ERR(?:OR)?_)?[Cc](?:ode|ODE)\b`;
/** The label of a code of another kind: `exit code`, `HTTP code`. */
const OTHER_LABEL = String.raw`\b(?:[Ee]xit|HTTP|[Hh]ttp|[Rr]eturn|[Ss]tatus)[ -]${LABEL}`;
/** What ends a code: a quotation mark, or the message that the provider's SDKs write next. */
const CODE_END = String.raw`\\?["']|,? (?:Error)?[Mm]essage[:=]`;
/**
 * The pattern of a code with its label; the code is its only group. `"Code": "X"` of an envelope, also
 * within an escaped string; `code=X`, `Code: X` of a log line. A dot at the end belongs to the code
 * where something ends the code as such, else to the sentence. The pattern also matches the label of
 * another kind of code, without the group, because older browsers cannot look behind for it.
 */
export const LABELLED_CODE = String.raw`${OTHER_LABEL}|\b${LABEL}[\\"'\s]{0,6}[:=][\\"'\s]{0,6}(${SHAPE}(?:\.(?=${CODE_END}))?)`;
const LABELLED = new RegExp(LABELLED_CODE, 'g');

/** What a word, and so a code, consists of. */
const WORD_CHARACTER = /[\w.]/;

/** What may be codes in a text, each once and in its order. */
export interface TextCodes {
  /** Those that a label marks as the code, which no other word of the text overrules. */
  labelled: string[];
  /** Everything else of the shape of a code. */
  shaped: string[];
}

/**
 * Finds what may be error codes in a response, a log line or any other text. Whether one is known is
 * for the caller to say. What is looked at is {@link readableText}.
 */
export function codesInText(text: string): TextCodes {
  const readable = readableText(text);
  const labelled = new Set(
    Array.from(readable.matchAll(LABELLED)).flatMap(([, code]) => code ?? []),
  );
  const shaped = new Set(Array.from(readable.matchAll(SHAPED), (match) => match[0]));
  for (const code of labelled) {
    shaped.delete(code);
    shaped.delete(code.replace(/\.$/, ''));
  }
  return { labelled: [...labelled], shaped: [...shaped] };
}

/** The text within bounds, see {@link joinEnds}, and without the control sequences of terminals. */
export function readableText(text: string): string {
  // One more is the line break that has taken the place of what was left out before.
  const isShort = text.length <= 2 * WINDOW_LENGTH + 1;
  const ends = isShort ? text : joinEnds(text.slice(0, WINDOW_LENGTH), text.slice(-WINDOW_LENGTH));
  return withoutControlSequences(ends);
}

/** The text without what a terminal takes for a colour or a movement. */
export function withoutControlSequences(text: string): string {
  return text.replace(CONTROL_SEQUENCE, '');
}

/**
 * Joins the two ends of a text whose middle is not looked at by a line break. A word that the cut
 * may have gone through is left out, for the rest of a code could be another code.
 */
export function joinEnds(head: string, tail: string): string {
  let end = head.length;
  while (end > 0 && WORD_CHARACTER.test(head.charAt(end - 1))) end -= 1;
  let start = 0;
  while (start < tail.length && WORD_CHARACTER.test(tail.charAt(start))) start += 1;
  return `${head.slice(0, end)}\n${tail.slice(start)}`;
}
