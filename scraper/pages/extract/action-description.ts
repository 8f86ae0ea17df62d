import type { Block } from '../blocks/block.ts';
import { proseLines } from './prose-text.ts';

/** The sentence that names the host that requests go to. */
export const DOMAIN =
  /(?:Domain name for API request:|接口请求域名：)\s*([a-z0-9.-]*[a-z0-9])\s*[.。]?\s*/;
/** The sentence that limits the requests of a second, in English or in Chinese. */
export const RATE_LIMIT =
  /(?:A maximum of (\d+) requests can be initiated per second for this API|默认接口请求频率限制：\s*(\d+)\s*次\/秒)[.。]?\s*/;

/** Sentences above the input parameters that every page has and that describe nothing. */
const SAID: readonly RegExp[] = [
  DOMAIN,
  RATE_LIMIT,
  /The following request parameter list only provides[^.\n]{0,300}\.?\s*/,
  /For the complete common parameter list, see (?:\[[^\][\n]{0,100}\]\([^()\s]{0,300}\)|[^.\n]{0,200})\.?\s*/,
  /以下请求参数列表仅列出了[^。\n]{0,500}。?\s*/,
  /^We recommend you to use API Explorer.{0,500}$/,
];

/** An action's description: the prose above the input parameters, without the sentences of every page. */
export function descriptionIn(above: readonly Block[]): string {
  const lines = above.flatMap(proseLines).map(withoutSaid);
  return lines.filter((line) => line !== '').join('\n');
}

function withoutSaid(line: string): string {
  return SAID.reduce((text, said) => text.replace(said, ''), line).trim();
}
