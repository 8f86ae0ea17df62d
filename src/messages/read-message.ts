import { readCall } from './call/read-call.ts';
import type { Sign } from './call/sign.ts';
import { structuralSigns } from './call/structural-signs.ts';
import { deniedWords } from './denials/denied-words.ts';
import { readDenials } from './denials/read-denials.ts';
import { readTimes } from './facts/read-times.ts';
import { parameterInCode, sentValue } from './facts/sent-value.ts';
import { chooseMatch, factsOf, likelyCodesOf, parameterOf, saidBy } from './forms/choose-match.ts';
import { type FormMatch, matchForms } from './forms/match-forms.ts';
import { chooseCodes } from './frame/choose-codes.ts';
import {
  chooseLayer,
  isClientCode,
  layerOfWord,
  showsCos,
  showsTencent,
} from './frame/choose-layer.ts';
import { codeMentions } from './frame/code-mentions.ts';
import { type LayerSign, layerSign } from './frame/layer-signs.ts';
import { messageBody } from './frame/message-body.ts';
import { otherCloudOf } from './frame/other-clouds.ts';
import { requestIdOf } from './frame/request-ids.ts';
import type { MessageKnowledge } from './message-knowledge.ts';
import type { Found, Layer, LikelyCode, MessageFact, MessageReading } from './reading.ts';
import { messageText } from './text/message-text.ts';

/** A single word that may be meant as a code, even if no code has this form. */
const CODE_WORD = /^[\w.-]{1,160}$/;
/** The codes of a denial without a code. */
const DENIED: readonly LikelyCode[] = [
  { code: 'AuthFailure.UnauthorizedOperation', sure: 'likely' },
  { code: 'UnauthorizedOperation', sure: 'possible' },
];
/** The service of a layer that has one. */
const SERVICE_OF_LAYER: Partial<Record<Layer, string>> = {
  cos: 'cos',
  scf: 'scf',
  asr: 'asr',
  'dnspod-token': 'dnspod',
  'edgeone-pages': 'teo',
};
/** What is known of an error besides the text of its message. */
export interface Frame {
  /** The code that came with the message. */
  readonly code?: string;
  /** Whether the text is the message alone, so that one word is not a code. */
  readonly isMessage?: boolean;
}

const NOTHING: Omit<MessageReading, 'text' | 'layer'> = {
  looksLike: null,
  code: null,
  isStated: false,
  otherCodes: [],
  cause: null,
  likelyCodes: [],
  service: null,
  action: null,
  denials: [],
  parameter: null,
  facts: [],
  said: null,
  message: null,
  requestId: null,
};

/**
 * Reads a pasted text: a code, a log line, a response, a sentence in English or Chinese. Finds the interface that made
 * the error, its code and the one that caused it, what was denied, the parameter and values that the message names,
 * the call, and the request id; each with its place in the text as it was read. Of a text of more than 200,000 units,
 * both ends are read. Never throws; takes time in proportion to the length.
 */
export function readMessage(
  input: string,
  knowledge: MessageKnowledge,
  frame: Frame = {},
): MessageReading {
  const text = messageText(input, knowledge);
  const word = text.trim();
  if (!frame.isMessage && CODE_WORD.test(word)) return readWord(text, word, knowledge);
  const cloud = frame.code === undefined ? otherCloudOf(text) : null;
  if (cloud !== null) return readOtherCloud(text, cloud);
  return readText(text, knowledge, frame);
}

/** A text that is one word: the code, whether known or not. */
function readWord(text: string, word: string, knowledge: MessageKnowledge): MessageReading {
  const start = text.indexOf(word);
  const code = { value: word, start, end: start + word.length };
  return { ...NOTHING, text, layer: layerOfWord(word, knowledge), code, isStated: true };
}

/** The error of another cloud: its code and request id, and nothing from the catalog. */
function readOtherCloud(text: string, looksLike: string): MessageReading {
  const mentions = codeMentions(text);
  const code = mentions.find(({ isLabelled }) => isLabelled) ?? null;
  const requestId = requestIdOf(text, code, null);
  return {
    ...NOTHING,
    text,
    layer: 'other-cloud',
    looksLike,
    code: placed(code),
    isStated: code !== null,
    requestId,
  };
}

function readText(text: string, knowledge: MessageKnowledge, frame: Frame): MessageReading {
  const isCos = showsCos(text);
  const denials = readDenials(text, knowledge.isService);
  const matches = matchForms(text, knowledge.forms);
  const hasDistinctForm = matches.some(({ form }) => form.isDistinct);
  let found: readonly Sign[] | undefined;
  const signs = () => {
    found ??= structuralSigns(text, knowledge);
    return found;
  };
  let isSigned: boolean | undefined;
  const findSign = () =>
    frame.code !== undefined ||
    hasDistinctForm ||
    denials.length > 0 ||
    showsTencent(text) ||
    readCall(text, knowledge, { signs: signs() }).service !== null;
  const hasSign = () => {
    isSigned ??= findSign();
    return isSigned;
  };
  const { code, cause, others } = chooseCodes(text, codeMentions(text), frame.code, {
    isCode: knowledge.isCode,
    isCategory: knowledge.isCategory,
    isOfLayer: (word) =>
      // Other programs have words such as NetworkError, too.
      (isClientCode(word, knowledge) && (word.startsWith('Client') || hasSign())) ||
      (isCos && knowledge.isLayerCode('cos', word)),
    hasSign,
  });
  const isStated = code?.isLabelled ?? false;
  const requestId = requestIdOf(text, code, cause);
  const call = readCall(text, knowledge, {
    code: code?.value,
    isOurs: hasDistinctForm,
    signs: signs(),
  });
  const hasForm = matches.length > 0;
  const hasCall = hasForm && call.action !== null && requestId !== null;
  const isCertain = isStated && knowledge.isCode(code?.value ?? '');
  const sign = isCertain ? undefined : layerSign(text);
  // The messages of API 2.0 are those of API 3.0.
  const isOurs = hasDistinctForm || denials.length > 0 || hasCall;
  if (sign && (!isOurs || sign.layer === 'api-2.0'))
    return readSign(text, sign, { requestId, matches, signs: signs() }, knowledge);
  const clues = {
    code: code?.value ?? null,
    isCos,
    hasDenial: denials.length > 0,
    hasDistinctForm,
    hasForm,
    hasCall,
    hasSign,
  };
  const layer = chooseLayer(text, clues, knowledge);
  const known = { ...NOTHING, text, layer, code: placed(code), isStated, requestId };
  if (layer === 'none') {
    // What any program can print counts only next to Tencent Cloud.
    const isNear = hasForm && showsTencent(text);
    const likelyCodes = isNear && code === null ? likelyCodesOf(matches) : [];
    return { ...known, ...call, ...(isNear && formWords(matches)), likelyCodes };
  }
  const match = chooseMatch(matches, cause);
  const parameter =
    parameterOf(matches, match) ?? (code === null ? null : parameterInCode(text, code.value));
  return {
    ...known,
    otherCodes: others,
    cause,
    likelyCodes: code === null ? (denials.length > 0 ? DENIED : likelyCodesOf(matches)) : [],
    service: layer === 'cos' ? implied('cos') : call.service,
    action: call.action,
    denials,
    parameter,
    facts: [...factsOf(matches), ...readTimes(text), ...sentFacts(text, parameter)],
    said: deniedWords(denials[0]) ?? saidBy(match),
    message: code === null ? null : messageBody(text, code.end, requestId?.start),
  };
}

/** What the forms say of an error that is not of API 3.0. */
function formWords(
  matches: readonly FormMatch[],
): Pick<MessageReading, 'parameter' | 'facts' | 'said'> {
  const match = chooseMatch(matches, null);
  return { parameter: parameterOf(matches, match), facts: factsOf(matches), said: saidBy(match) };
}

function sentFacts(text: string, parameter: Found | null): MessageFact[] {
  const value = parameter && sentValue(text, parameter);
  return value ? [{ kind: 'value', ...value }] : [];
}

/** What was found in a text before its interface. */
interface SignContext {
  readonly requestId: Found | null;
  readonly matches: readonly FormMatch[];
  readonly signs: readonly Sign[];
}

/** An error of an interface of Tencent that is not API 3.0. */
function readSign(
  text: string,
  { layer, code }: LayerSign,
  { requestId, matches, signs }: SignContext,
  knowledge: MessageKnowledge,
): MessageReading {
  const service = SERVICE_OF_LAYER[layer];
  return {
    ...NOTHING,
    text,
    layer,
    code,
    isStated: code !== null,
    service:
      service === undefined ? readCall(text, knowledge, { signs }).service : implied(service),
    ...formWords(matches),
    requestId,
  };
}

/** What follows from the layer, and so has no place of its own. */
function implied(value: string): Found {
  return { value, start: 0, end: 0 };
}

function placed(mention: Found | null): Found | null {
  return mention && { value: mention.value, start: mention.start, end: mention.end };
}
