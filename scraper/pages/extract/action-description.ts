import type { Block } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { isPartOfHeading } from './columns.ts';
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

/** These sentences in full, with 0 for each number. */
const SENTENCES: readonly string[] = [
  'Domain name for API request:',
  'A maximum of 0 requests can be initiated per second for this API.',
  'Default request rate limit: 0/sec.',
  'The following request parameter list only provides API request parameters and some common parameters. For the complete common parameter list, see Common Request Parameters.',
  'We recommend you to use API Explorer',
  'API Explorer provides a range of capabilities, including online call, signature authentication, SDK code generation, and API quick search.',
  '接口请求域名：',
  '默认接口请求频率限制：0次/秒。',
  '以下请求参数列表仅列出了接口请求参数和部分公共参数，完整公共参数列表见 公共请求参数。',
  '推荐使用 API Explorer',
  'API Explorer 提供了在线调用、签名验证、SDK 代码生成和快速检索接口等能力。您可查看每次调用的请求内容和返回结果以及自动生成 SDK 调用示例。',
  ...['0. API Description', '0. Input Parameters', '0. 接口描述', '0. 输入参数', '# ', '点击调试'],
  ...['Try it', 'Font Size', 'Focus Mode', 'Last updated: 0-0-0 0:0:0'],
];

/** Parts of sentences that are so long are in no other text. */
const CLEAR_LENGTH = 20;
const isClear = (part: string) => part.length >= CLEAR_LENGTH;
const wordsOf = (sentence: string) =>
  sentence.split(' ').map((_, at, words) => [words, at] as const);
const CLEAR_STARTS = SENTENCES.flatMap(wordsOf)
  .map(([words, at]) => words.slice(0, at + 1).join(' '))
  .filter(isClear);
const CLEAR_ENDS = SENTENCES.flatMap(wordsOf)
  .map(([words, at]) => words.slice(at).join(' '))
  .filter(isClear);

/** Whether a line is the start or the end of a sentence of every page, alone or joined to other text. */
function isPartOfSaid(line: string): boolean {
  const text = line.replace(/\d+/g, '0').trim();
  return (
    SENTENCES.some((sentence) => sentence.startsWith(text) || sentence.endsWith(text)) ||
    SENTENCES.some((sentence) => isClear(sentence) && text.includes(sentence)) ||
    CLEAR_STARTS.some((start) => text.endsWith(start)) ||
    CLEAR_ENDS.some((end) => text.startsWith(end))
  );
}

/** A sentence of every page whose end is not on its line. */
const STARTS = [
  'The following request parameter list',
  'For(?: the)?$|For the complete(?: common(?: parameter(?: list)?)?)?(?=,|$)',
  'A maximum(?: of)?$|A maximum of(?= \\d+ requests)',
];
const UNFINISHED = new RegExp(`(?:${STARTS.join('|')})[^.\\n]*$`);

/**
 * The description of an action: the prose above the input parameters, without the sentences of every
 * page and without the action's name as a line. What may be the rest of such a sentence is reported.
 */
export function descriptionIn(above: readonly Block[], action: string, issues: IssueList): string {
  const written = above.flatMap(proseLines);
  const lines = written.map(withoutSaid);
  const kept = lines.filter((line) => !/^[\s.。]*$/.test(line) && line !== action);
  const text = kept.join('\n');
  if (kept.some(isPartOfSaid) || written.some((line) => UNFINISHED.test(line)))
    issues.add('description', 'may contain a part of a sentence of every page', text);
  if (kept.some(isPartOfHeading))
    issues.add('description', 'may contain a part of the headings of a table', text);
  return text;
}

function withoutSaid(line: string): string {
  return SAID.reduce((text, said) => text.replace(said, ''), line).trim();
}
