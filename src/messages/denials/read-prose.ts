import type { Denial } from '../reading.ts';

/** More words of the shape of an operation are not looked at. */
const MAX_OPERATIONS = 200;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
/** How far words of denial may be from an operation, in UTF-16 units. */
const NEAR = 60;
/** Letters of which every denial in running text contains some. */
const HINTS = ['ermission', 'uthorized', '没有', '缺少', '权', 'CamNoAuth'];
/** Words that end right before an operation. */
const BEFORE =
  /(?:\b(?:no|not|lacks?|without|missing|needs?)(?: (?:the|a|any|have|has))?(?: permissions?(?: (?:for|on|to))?| (?:allowed|granted|authorized)(?: (?:for|to(?: (?:call|perform|use|run))?))?)?|\bunauthorized(?: (?:for|to))?|没有|缺少|缺|无|未授权|无权(?:限)?(?:调用|执行|操作|访问)?)[\s:：的"'`*(（【「《“[]{0,12}$/i;
/** Words near an operation that are enough. */
const AROUND =
  /\bno (?:\w{1,12} )?permission|\bpermission denied\b|\bnot (?:been )?(?:authorized|granted)\b|\bunauthorized\b|CamNoAuth|UnauthorizedOperation|(?:没有|缺少|无|未)[^。；\n]{0,24}(?:权限|授权)|无权|未授权/i;
const SERVICE = /(?:^|[^\w:./-])([a-z][a-z0-9_]{1,19})$/;
const ACTION = /^([A-Z][A-Za-z0-9]{0,40}[a-z][A-Z0-9][A-Za-z0-9]{0,40})(?![\w:*/-]|\.\w)/;
/** CAM's own words, which {@link readSentence} has found incomplete. */
const SENTENCE = /perform\W{1,40}operation\W{0,40}$/i;
/** Services of other clouds whose operations are written alike. */
const OTHER_SERVICE =
  /^(?:ec2|s3|iam|ecs|eks|ecr|rds|ram|oss|slb|sns|sqs|lambda|dynamodb|logs|cloudformation|cloudwatch|autoscaling|elasticloadbalancing|route53|secretsmanager|states|obs)$/;
const OTHER_CLOUD =
  /\barn:|\bacs:|amazonaws|\baws\b|aliyun|alibaba|阿里云|huaweicloud|华为云|authorized to perform: |AuthAction/i;

/** The permissions whose lack running text names. Empty where anything shows another cloud. */
export function readProse(text: string, isService: (name: string) => boolean): readonly Denial[] {
  if (!HINTS.some((hint) => text.includes(hint))) return [];
  const found = new Map<string, Denial>();
  let operations = 0;
  for (
    let at = text.indexOf(':');
    at >= 0 && operations < MAX_OPERATIONS;
    at = text.indexOf(':', at + 1)
  ) {
    const next = text.charCodeAt(at + 1);
    if (!(next >= CAPITAL_A && next <= CAPITAL_Z)) continue;
    operations++;
    const denial = denialAround(text, at, isService);
    if (denial && !found.has(denial.operation.value)) found.set(denial.operation.value, denial);
  }
  return found.size === 0 || OTHER_CLOUD.test(text) ? [] : [...found.values()];
}

function denialAround(
  text: string,
  colon: number,
  isService: (name: string) => boolean,
): Denial | undefined {
  const service = SERVICE.exec(text.slice(Math.max(0, colon - 24), colon))?.[1];
  const action = ACTION.exec(text.slice(colon + 1, colon + 90))?.[1];
  if (!service || !action || OTHER_SERVICE.test(service) || !isService(service)) return undefined;
  const start = colon - service.length;
  const end = colon + 1 + action.length;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (SENTENCE.test(before)) return undefined;
  if (!BEFORE.test(before) && !AROUND.test(before + text.slice(start, end + NEAR)))
    return undefined;
  return {
    operation: { value: `${service}:${action}`, start, end },
    resource: null,
    conditions: [],
    deniedByPolicy: null,
    requestId: null,
  };
}
