import type { Block } from '../blocks/block.ts';
import { proseLines } from './prose-text.ts';

/** The sentence that names the host that requests go to. */
export const DOMAIN =
  /(?:Domain name for API request:|接口请求域名[:：])\s*([a-z0-9.-]*[a-z0-9])\s*[.。]?\s*/;
/** The sentences that limit the requests of a second, in English and in Chinese. */
const RATE_LIMITS = [
  'A maximum of (\\d+) requests can be initiated per second for this API',
  '(?:Default )?(?:API )?(?:request )?(?:rate|frequency) limit[:：] ?(\\d+) ?(?:requests|times)? ?(?:/|per ) ?s(?:ec(?:ond)?)?\\b',
  '(?:默认)?接口请求频率限制[:：] ?(\\d+) ?次/秒',
];
/** The sentence that limits the requests of a second. One group has the number. */
export const RATE_LIMIT = new RegExp(`(?:${RATE_LIMITS.join('|')})[.。]?\\s*`, 'i');

/** Text above the input parameters that every page has and that describes nothing. */
const SAID: readonly RegExp[] = [
  DOMAIN,
  RATE_LIMIT,
  /The following request parameter list only provides[^.\n]{0,300}\.?\s*/,
  /For the complete common parameter list, see (?:\[[^\][\n]{0,100}\]\([^()\s]{0,300}\)|[^.\n]{0,200})\.?\s*/,
  /以下请求参数列表仅列出了[^。\n]{0,500}。?\s*/,
  /^(?:We recommend you to use|推荐使用) ?\[?API Explorer.{0,500}$/,
  /^API Explorer ?(?:provides a range of capabilities|提供了在线调用).{0,700}$/,
  /^(?:Try it|点击调试)$/,
  /^\d{1,2}\. ?(?:API Description|接口描述|Input Parameters|输入参数)$/,
];

/**
 * The description of an action: the prose above the input parameters, without the sentences of every
 * page and without the action's name as a line.
 */
export function descriptionIn(above: readonly Block[], action: string): string {
  const lines = above.flatMap(proseLines).map(withoutSaid);
  return lines.filter((line) => line !== '' && line !== action).join('\n');
}

function withoutSaid(line: string): string {
  return SAID.reduce((text, said) => text.replace(said, ''), line).trim();
}
