import type { MessageKnowledge } from '../message-knowledge.ts';
import { ACTION_SHAPED, isActionName } from './action-names.ts';
import { RANK, type Sign } from './sign.ts';

/** The part of a text that is the provider's own message; it can name actions that were not called. */
export interface MessageRange {
  readonly start: number;
  readonly end: number;
}

/** The provider's message: from the code to the RequestId or the end of the line; empty without a code. */
export function messageRange(text: string, code: number): MessageRange {
  if (code < 0) return { start: 0, end: 0 };
  const id = indexOrEnd(text, 'equestId', code);
  const end = Math.min(id, indexOrEnd(text, 'equest id', code));
  return { start: code, end: end < text.length ? end : indexOrEnd(text, '\n', code) };
}

function indexOrEnd(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? text.length : at;
}

/** How far an action's name is looked at. */
const AROUND = 24;
const MAX_NAMES = 40;

/** What tools write before or behind the action that failed. */
const LABEL_BEFORE = /(?:^|\n)\s{0,8}\[?$|(?:\bcall(?:ing|ed)?|调用(?:接口)?|接口) ?['"`]?$/i;
const LABEL_AFTER =
  /^(?:Request)?['"`\])]{0,2}(?:\(\))?(?: ?[:：]| ?(?:failed|fails|failure|error|err|answered|returned|did not|出错|失败|报错))/i;
/** What comes before an action that a text advises to call. */
const ADVISED = /(?:please|请|建议|you can|instead)[^\n.。]{0,16}$/i;

/** The names of actions in a text, outside the provider's message. */
export function actionSigns(
  text: string,
  message: MessageRange,
  knowledge: Pick<MessageKnowledge, 'isService' | 'servicesWithAction'>,
): Sign[] {
  const signs: Sign[] = [];
  ACTION_SHAPED.lastIndex = 0;
  for (let count = 0; count < MAX_NAMES; count += 1) {
    const match = ACTION_SHAPED.exec(text);
    if (!match) break;
    const { index: start } = match;
    if (start >= message.start && start < message.end) continue;
    const sign = signAt(text, start, match[0], knowledge);
    if (sign) signs.push(sign);
  }
  return signs;
}

function signAt(
  text: string,
  start: number,
  word: string,
  knowledge: Pick<MessageKnowledge, 'isService' | 'servicesWithAction'>,
): Sign | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(start + word.length, start + word.length + AROUND);
  if (/[$/\\=-]$/.test(before) || /^[.=/\\-]\w/.test(after) || ADVISED.test(before)) return;
  const owner = /(\w{1,20})\.$/.exec(before)?.[1];
  if (owner !== undefined && !knowledge.isService(owner)) return;
  const isQuoted = /`$/.test(before) && /^`/.test(after);
  const isLabeled = LABEL_BEFORE.test(before) || LABEL_AFTER.test(after);
  const name = nameOf(word, knowledge);
  const isLoaded = knowledge.servicesWithAction(name) !== undefined;
  if (!isActionName(name, knowledge, isLabeled || (isQuoted && !isLoaded))) return;
  const action = { value: name, start, end: start + name.length };
  if (owner === undefined)
    return { rank: isLabeled || isQuoted ? RANK.label : RANK.name, service: null, action };
  const service = { value: owner, start: start - 1 - owner.length, end: start - 1 };
  return { rank: RANK.call, service, action };
}

/** The action of a class of an SDK: `RunInstances` of `RunInstancesRequest`. */
function nameOf(
  word: string,
  { servicesWithAction }: Pick<MessageKnowledge, 'servicesWithAction'>,
): string {
  const isKnown = (servicesWithAction(word)?.length ?? 0) > 0;
  return isKnown ? word : word.replace(/Re(?:quest|sponse)$/, '');
}
