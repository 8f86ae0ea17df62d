import type { KnownCodes } from '../message-knowledge.ts';

/** What other programs make of a text. Encodings may be nested. */
const DISGUISES = [
  // Characters without width.
  String.raw`[\u00ad\u200b-\u200d\u2060\ufeff]`,
  // URL encoding.
  String.raw`%(?:25){0,4}(?:[2-7][\dA-Fa-f]|0[AaDd])`,
  // HTML references.
  String.raw`&(?:amp;){0,4}(?:quot|apos|lt|gt|nbsp|#\d{2,3}|#[Xx][\dA-Fa-f]{2});`,
  // JSON escaped more than once.
  String.raw`\\{2,64}`,
  // The arrows of PHP and Ruby, and what PHP writes before them: `[code:protected] =>`.
  String.raw`=>|(?::[\w\\:]{1,60})?\](?=\s{0,4}=>)`,
];
const DISGUISE = new RegExp(DISGUISES.join('|'), 'g');
const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>' };
/** What a terminal or an editor makes of a line that is too long: a break after a dot, within a box too. */
const BROKEN = /\.([ \t]*\r?\n[ \t\u2502|#>*]{0,40})([A-Z]\w{0,99}(?:\.\w{1,99}){0,4})/g;
const BEFORE_BREAK = /[A-Z]\w*(?:\.\w+)*$/;
/** A word in lowercase with dots, or after a label. */
const LOWERCASE =
  /\b[a-z][a-z\d]*(?:\.[a-z\d_]+)+\b|code[\\"'\s]{0,6}[:=][\\"'\s]{0,6}[a-z][\w.]*\b/g;
const LAST_WORD = /[\w.]+$/;
/** The longest known code has 89 characters. */
const MAX_CODE = 160;

/**
 * A text in which codes and request IDs can be found: without encodings around them, codes that a line break cuts in
 * one piece, and codes in lowercase as they are known. Its lines keep their numbers.
 */
export function plainText(text: string, known: Pick<KnownCodes, 'isCode' | 'inOtherCase'>): string {
  return text
    .replace(DISGUISE, plain)
    .replace(BROKEN, (whole, gap: string, rest: string, at: number, all: string) => {
      const [beginning = ''] = BEFORE_BREAK.exec(all.slice(Math.max(0, at - MAX_CODE), at)) ?? [];
      return known.isCode(`${beginning}.${rest}`) ? `.${rest}${gap}` : whole;
    })
    .replace(LOWERCASE, (found) =>
      found.replace(LAST_WORD, (word) => known.inOtherCase(word) ?? word),
    );
}

function plain(disguise: string): string {
  const first = disguise.charAt(0);
  if (first === '%') return character(Number.parseInt(disguise.slice(-2), 16));
  if (first === '&') return referenced(disguise.slice(disguise.lastIndexOf('&') + 1, -1));
  if (first === '\\') return '\\';
  return disguise === '=>' ? '=' : '';
}

/** The character of an HTML reference without its ends: `quot`, `amp;#34`. */
function referenced(reference: string): string {
  const name = reference.slice(reference.lastIndexOf(';') + 1);
  if (!name.startsWith('#')) return NAMED[name] ?? ' ';
  return character(Number(name.slice(1).replace(/^x/i, '0x')));
}

/** Control characters become a space: the lines of the text stay. */
function character(codePoint: number): string {
  return codePoint < 32 || codePoint === 127 ? ' ' : String.fromCharCode(codePoint);
}
