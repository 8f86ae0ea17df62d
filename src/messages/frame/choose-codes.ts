import { categoryOf } from '../../schema/facts/code-parts.ts';
import type { MessageKnowledge } from '../message-knowledge.ts';
import type { Found } from '../reading.ts';
import type { CodeMention } from './code-mentions.ts';

/** The codes of a text, by what they are to the error. */
export interface ChosenCodes {
  readonly code: CodeMention | null;
  /** The code of the error inside the error. */
  readonly cause: Found | null;
  /** Others that may be meant, the likeliest first. */
  readonly others: readonly string[];
}

/** What is in front of an inner error: a product's wrapper, a bracket, or the beginning of a message. */
const WRAPPERS = [
  String.raw`_COMMON_ERROR\s?[[(]`,
  String.raw`[[({]\s?err\w{0,5}\s?[:=]`,
  String.raw`\b(?:desc|reason|cause|caused by)\s?[:=]?`,
  String.raw`(?:Message|msg)["'\\]{0,3}\s{0,3}[:=]`,
];
/** What is between the wrapper and the inner code: the frame of that error. */
const INNER_FRAME = [
  String.raw`[\s\\"'{[(]{0,8}`,
  String.raw`(?:(?:Response|Error)[\\"']{0,3}:\s?[{\\"']{0,4}){0,2}`,
  String.raw`(?:\[TencentCloudSDK(?:Error|Exception)\]\s?)?`,
  String.raw`(?:code[\\"'\s]{0,4}[:=][\\"'\s]{0,4})?`,
];
const WRAPPER = new RegExp(`(?:${WRAPPERS.join('|')})${INNER_FRAME.join('')}$`, 'i');
/** More than a wrapper has. */
const WRAPPER_LENGTH = 120;
/** Quotation marks or brackets around a code, and Chinese words next to it. */
const SET_OFF = /[`'"“”‘’「[(（*：\u4e00-\u9fff]\s?$/;

/** The rules by which a word counts as a code. */
export interface CodeRules extends Pick<MessageKnowledge, 'isCode' | 'isCategory'> {
  /** Whether something else in the text shows Tencent Cloud. */
  hasSign(): boolean;
  /** Whether a word is a code in the layer of the text, if that is not API 3.0. */
  isOfLayer(code: string): boolean;
}

/**
 * Chooses the code of the outermost error, and the code inside it that caused it. A code that came with the text is
 * the outermost one.
 */
export function chooseCodes(
  text: string,
  mentions: readonly CodeMention[],
  given: string | undefined,
  rules: CodeRules,
): ChosenCodes {
  const likely = mentions.filter((mention) => isLikely(text, mention, rules));
  const labelled = likely.filter(({ isLabelled }) => isLabelled);
  const known = (all: readonly CodeMention[]) =>
    all.find(({ value }) => rules.isCode(value) || rules.isOfLayer(value));
  const code =
    (given === undefined ? undefined : { value: given, start: 0, end: 0, isLabelled: true }) ??
    known(labelled) ??
    labelled.find(({ value }) => rules.isCategory(categoryOf(value))) ??
    labelled[0] ??
    known(likely) ??
    likely[0] ??
    null;
  const others = new Set(likely.map(({ value }) => value));
  if (code === null) return { code, cause: null, others: [] };
  others.delete(code.value);
  return { code, cause: causeOf(text, code, mentions, rules), others: [...others] };
}

/** Whether a word of that shape is probably meant as a code. */
function isLikely(
  text: string,
  { value, start, isLabelled }: CodeMention,
  rules: CodeRules,
): boolean {
  if (isLabelled || rules.isOfLayer(value)) return true;
  const isDotted = value.includes('.');
  if (rules.isCode(value))
    return isDotted || SET_OFF.test(text.slice(Math.max(0, start - 2), start)) || rules.hasSign();
  return isDotted && rules.isCategory(categoryOf(value));
}

/** The code behind a wrapper that is inside the message of the outer error. */
function causeOf(
  text: string,
  outer: CodeMention,
  mentions: readonly CodeMention[],
  { isCode, isCategory }: CodeRules,
): Found | null {
  for (const mention of mentions) {
    const { value, start, end, isLabelled } = mention;
    if (start < outer.end || value === outer.value) continue;
    if (!(isLabelled || isCode(value) || isCategory(categoryOf(value)))) continue;
    const before = text.slice(Math.max(outer.end, start - WRAPPER_LENGTH), start);
    const isFollowed = isLabelled || /^["'\\]{0,3}\s?[:：,，\-\])]/.test(text.slice(end, end + 6));
    const opens = outer.end === 0 && before.trim() === '';
    if (isFollowed && (opens || WRAPPER.test(before))) return { value, start, end };
  }
  return null;
}
