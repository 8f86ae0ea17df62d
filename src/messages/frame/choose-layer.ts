import { categoryOf } from '../../schema/facts/code-parts.ts';
import type { MessageKnowledge } from '../message-knowledge.ts';
import type { Layer } from '../reading.ts';

/** Anything by which a text shows Tencent Cloud, in any letter case. */
const TENCENT = /tencent|tccli|qcloud|myqcloud|qcs::|腾讯|"Response":\s?\{/i;
/** A frame of API 3.0, with or without a code in it; also as the path of a field. */
const API_FRAME =
  /TencentCloudSDK\w{0,5}(?:Error|Exception)|encentCloudSDKHttpException|["']?Response["']?:\s?\{\s?\\?["']?(?:Error|RequestId)|\bResponse\.Error\.Code\b/;
/** The stack of an SDK that failed on the client. */
const CLIENT_STACK =
  /com\.tencentcloudapi\.common|tencentcloud[\\/]common[\\/]|tencentcloud-sdk-\w+[\\/]\S{0,80}common/;
const EXCEPTION = /\b(?:[A-Z]\w+(?:Exception|Error))\b/;
/** What a text about COS contains: its hosts, servers, keys and clients. */
const COS =
  /myqcloud\.com|tencent-cos|\bCOS\b|\bcos[-_ .]|\bq-(?:ak|sign|signature|key)\b|<TraceId>|TraceId: ?[\w+/]{8}/;

/** Whether anything in a text shows Tencent Cloud. */
export function showsTencent(text: string): boolean {
  return TENCENT.test(text);
}

/** Whether a text shows COS, so that its words may be codes of COS. */
export function showsCos(text: string): boolean {
  return COS.test(text);
}

/** What is known of a text when its layer is chosen. */
export interface LayerClues {
  readonly code: string | null;
  readonly isCos: boolean;
  readonly hasDenial: boolean;
  /** Whether a form of message is in the text that only API 3.0 uses. */
  readonly hasDistinctForm: boolean;
  /** Whether any known form of message is in the text. */
  readonly hasForm: boolean;
  /** Whether a form of message, an action and a request id are in the text. */
  readonly hasCall: boolean;
  /** Whether anything in the text shows Tencent Cloud. */
  hasSign(): boolean;
}

/** The layer of a text without a sign of another interface. */
export function chooseLayer(
  text: string,
  { code, isCos, hasDenial, hasDistinctForm, hasForm, hasCall, hasSign }: LayerClues,
  knowledge: Pick<MessageKnowledge, 'isCode' | 'isCategory' | 'isLayerCode'>,
): Layer {
  if (code !== null && !knowledge.isCode(code)) {
    if (isClientCode(code, knowledge)) return 'sdk-client';
    if (isCos && knowledge.isLayerCode('cos', code)) return 'cos';
  }
  if (code !== null && isCos && !API_FRAME.test(text) && knowledge.isLayerCode('cos', code))
    return 'cos';
  // Any program can print a label of a code.
  if (code !== null)
    return knowledge.isCategory(categoryOf(code)) || hasSign() ? 'api-3.0' : 'none';
  if (hasDenial || hasDistinctForm || hasCall || API_FRAME.test(text)) return 'api-3.0';
  if (CLIENT_STACK.test(text) && EXCEPTION.test(text)) return 'sdk-client';
  return isCos && hasForm ? 'cos' : 'none';
}

/** Whether a code is made by an SDK: it is listed, or has the form of those that are. */
export function isClientCode(
  code: string,
  { isLayerCode }: Pick<MessageKnowledge, 'isLayerCode'>,
): boolean {
  return isLayerCode('sdk-client', code) || /^Client(?:Error\.|\w{2,20}Error$)/.test(code);
}

/** The layer of a word that is a code; of an unknown one, API 3.0. */
export function layerOfWord(
  word: string,
  knowledge: Pick<MessageKnowledge, 'isCode' | 'isLayerCode'>,
): Layer {
  if (knowledge.isCode(word)) return 'api-3.0';
  if (isClientCode(word, knowledge)) return 'sdk-client';
  return knowledge.isLayerCode('cos', word) ? 'cos' : 'api-3.0';
}
