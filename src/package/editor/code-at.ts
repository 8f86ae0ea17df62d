import { isProgram, type Language } from '../programs/language.ts';
import type { ProgramKnowledge } from '../programs/program-knowledge.ts';
import type { Program } from '../programs/scan/program.ts';
import { tokenize } from '../programs/tokens/tokenize.ts';

/** A code at a place of a text. */
export interface CodeAt {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** No code or constant is longer. */
const MAX_LENGTH = 160;

/**
 * The known code at a place: in programs a string or a constant of an SDK, elsewhere any word. `undefined` where none
 * is.
 */
export function codeAt(
  text: string,
  { language, comparisons }: Program,
  offset: number,
  knowledge: ProgramKnowledge,
): CodeAt | undefined {
  const isPart = (at: number) => /[\w.]/.test(text[at] ?? '');
  let [start, end] = [offset, offset];
  while (offset - start < MAX_LENGTH && start > 0 && isPart(start - 1)) start -= 1;
  while (end - offset < MAX_LENGTH && isPart(end)) end += 1;
  while (text[end - 1] === '.') end -= 1;
  const word = text.slice(start, end);
  const constant = word.slice(word.lastIndexOf('.') + 1);
  const ofConstant = /^[A-Z][A-Z0-9_]+$/.test(constant)
    ? knowledge.ofConstant(constant)
    : undefined;
  if (isKnown(word, knowledge)) {
    const isCompared = comparisons.some((one) => one.start === start && one.end === end);
    const isWritten = isCompared || !isProgram(language) || isInString(text, language, offset);
    return isWritten ? { code: word, start, end } : undefined;
  }
  return ofConstant === undefined
    ? undefined
    : { code: ofConstant, start: end - constant.length, end };
}

function isKnown(word: string, knowledge: ProgramKnowledge): boolean {
  return knowledge.isListed(word) || knowledge.isRemoved(word) || knowledge.isOfLayer(word);
}

function isInString(text: string, language: Language, offset: number): boolean {
  const tokens = tokenize(text, language);
  const at = tokens.at(offset);
  return tokens.isText(at) || tokens.isText(at + 1);
}
