import type { Block } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
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

/** Parts of these sentences. What is left of one shows that the page words it otherwise. */
const PARTS = [
  'Domain name for|A maximum of \\d|requests? can be|per second for this|request rate|limit: ?\\d',
  'rate limit|request parameter|common parameter|API Explorer|Last updated|including|online call',
  '推荐使用|请求域名|频率限制|请求参数|公共参数|最(?:后|近)更新|签名验证|代码生成|调用示例',
  '^#|^\\d{1,2}\\. ?(?:API Desc|接口描述|Input Param|输入参数)',
  '^(?:\\d{1,2}\\.|(?:API )?Description|(?:Input )?Parameters|Try|it|Explorer|Default|Default request|PDF|F(?:ont [Ss]ize|ocus [Mm]ode)|接口描述|输入参数|点击)$',
];
const PART_OF_SAID = new RegExp(PARTS.join('|'), 'm');
/** A sentence of every page whose end is not on its line. */
const UNFINISHED =
  /(?:The following request parameter list|For the complete common parameter list)[^.\n]*$/;

/**
 * The description of an action: the prose above the input parameters, without the sentences of every
 * page and without the action's name as a line. What may be the rest of such a sentence is reported.
 */
export function descriptionIn(above: readonly Block[], action: string, issues: IssueList): string {
  const written = above.flatMap(proseLines);
  const lines = written.map(withoutSaid);
  const text = lines.filter((line) => !/^[\s.。]*$/.test(line) && line !== action).join('\n');
  if (PART_OF_SAID.test(text) || written.some((line) => UNFINISHED.test(line)))
    issues.add('description', 'may contain a part of a sentence of every page', text);
  return text;
}

function withoutSaid(line: string): string {
  return SAID.reduce((text, said) => text.replace(said, ''), line).trim();
}
