import { type CloudSigns, FRAMES, NAMES, type OtherCloud } from './cloud-signs.ts';

/** A part of an error that an SDK of Tencent Cloud prints. */
const TENCENT_FRAME = /TencentCloudSDK|tencentcloud\.common|com\.tencentcloudapi|\[QCloudError\]/;
/** What shows that Tencent Cloud is used. */
const TENCENT_NAME = /tencentcloud|qcs::|qcloud/i;
/** S3 clients print the errors of COS in the frame of AWS. */
const COS = /myqcloud\.com|tencentcos|PathStyleDomainForbidden|\bCOS\b/;
/** Without such a word, the name of a host or a resource is not an error. */
const ERROR_WORD =
  /error|exception|fail|denied|forbidden|authori[sz]ed|invalid|exceeded|not found|\bcode\b/i;

/**
 * The other cloud whose error a text is, by the form of the error and the classes of SDKs, or else by the names
 * of hosts, resources and tools; `null` where nothing of this kind is in the text: a code alone decides
 * nothing. Where the text shows Tencent Cloud too, only the form of the error counts, and only in front of an
 * error of Tencent Cloud. Linear in the length of the text.
 */
export function otherCloudOf(text: string): OtherCloud | null {
  const framed = firstOf(FRAMES, text);
  const found = framed ?? firstOf(NAMES, text);
  if (!found || (found.cloud === 'AWS' && COS.test(text))) return null;
  if (!framed) return TENCENT_NAME.test(text) || !ERROR_WORD.test(text) ? null : found.cloud;
  const tencentAt = text.search(TENCENT_FRAME);
  return tencentAt === -1 || framed.at < tencentAt ? framed.cloud : null;
}

/** The cloud whose sign comes first in the text. */
function firstOf(
  { signs, gate }: CloudSigns,
  text: string,
): { cloud: OtherCloud; at: number } | null {
  const hasLiteral = gate.test(text);
  let first: { cloud: OtherCloud; at: number } | null = null;
  for (const { cloud, literal, pattern, also } of signs) {
    if (literal !== null && !(hasLiteral && text.includes(literal))) continue;
    const at = pattern ? text.search(pattern) : text.indexOf(literal ?? '');
    if (at !== -1 && (!first || at < first.at) && (!also || also.test(text))) first = { cloud, at };
  }
  return first;
}
