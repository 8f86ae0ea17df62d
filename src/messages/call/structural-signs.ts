import type { Found } from '../reading.ts';
import type { CallKnowledge } from './call-knowledge.ts';
import { serviceOfResource } from './service-of-resource.ts';
import { RANK, type Sign } from './sign.ts';

/** What tells whether a word names a service. */
type Names = Pick<CallKnowledge, 'isService' | 'products'>;

/** How to find a kind of sign. */
interface SignPattern {
  readonly rank: number;
  /** What every such sign contains, compared as spelled. */
  readonly literal: string;
  /** The groups are `s` for the service, `a` for the action. */
  readonly pattern: RegExp;
  /** Of a sign that ends with the literal: how long it can be. Others begin with the literal. */
  readonly before?: number;
  /** Whether the service counts although the lists do not have it. */
  readonly isSure?: boolean;
}

/** No path to the version of a service is longer. */
const MAX_PATH = 80;
const AFTER = 180;
/** How many times each literal is looked at. */
const MAX_PLACES = 12;

/** `tencentcloud/cvm/v20`: the folder, module, package or name space of a service version in an SDK. */
const VERSIONED = new RegExp(
  String.raw`tencentcloud(?:api)?(?:[\\/.:]{1,2}services)?[\\/.:]{1,2}(?<s>[a-z][a-z0-9]{1,19})` +
    String.raw`(?:@v[\w.+-]{1,20})?[\\/.:]{1,2}v20$`,
  'di',
);
const versioned = (literal: string): SignPattern => ({
  rank: RANK.call,
  literal,
  pattern: VERSIONED,
  before: MAX_PATH,
  isSure: true,
});

const PATTERNS: readonly SignPattern[] = [
  {
    rank: RANK.call,
    literal: '.tencentcloudapi.com',
    pattern: new RegExp(
      String.raw`(?:^|[^\w.-])(?<s>[a-z][a-z0-9]{1,19})(?:\.internal|(?:\.intl)?` +
        String.raw`(?:\.[a-z]{2,4}(?:-[a-z]{2,12}){1,3})?)\.tencentcloudapi\.com$`,
      'd',
    ),
    before: MAX_PATH,
  },
  {
    rank: RANK.call,
    literal: '.api.qcloud.com',
    pattern: /(?:^|[^\w.-])(?<s>[a-z][a-z0-9]{1,19})\.api\.qcloud\.com$/d,
    before: MAX_PATH,
  },
  {
    rank: RANK.call,
    literal: '/tc3_request',
    pattern: /\d{4}-\d\d-\d\d\/(?<s>[a-z][a-z0-9]{1,19})\/tc3_request$/d,
    before: MAX_PATH,
  },
  ...['v20', 'V20'].map(versioned),
  {
    rank: RANK.call,
    literal: '_client',
    pattern: /_client(?:_async)?\.py\\?"?, line \d{1,6}, in (?<a>[A-Z]\w{2,80})/d,
  },
  {
    rank: RANK.call,
    literal: 'Client',
    pattern: /Client\)?(?:\.|->|::)(?<a>[A-Z]\w{2,80})/d,
  },
  {
    rank: RANK.call,
    literal: 'client.rb:',
    pattern: /client\.rb:\d{1,6}:in [`'](?:[\w:]{1,60}#)?(?<a>[A-Z]\w{2,80})/d,
  },
  { rank: RANK.call, literal: 'api[', pattern: /api\[(?<a>[A-Z]\w{2,80})\] ?fail/d },
  ...['Action', '-action'].map((literal) => ({
    rank: RANK.call,
    literal,
    pattern: /[Aa]ction\\?["']? ?[:=] ?\[?\\?["']?(?<a>[A-Z]\w{2,80})/d,
  })),
  {
    rank: RANK.call,
    literal: 'tccli ',
    pattern: /tccli {1,4}(?<s>[a-z][a-z0-9]{1,19})(?: {1,4}(?<a>[A-Z]\w{2,80}))?/d,
  },
  {
    rank: RANK.package,
    literal: 'tencentcloud-sdk-',
    pattern:
      /tencentcloud-sdk-(?:go\/tencentcloud\/|(?:nodejs|python|java|php|dotnet|ruby)-)?(?<s>[a-z][a-z0-9]{1,19})(?!\w)/d,
  },
  {
    rank: RANK.call,
    literal: '/lib/v20',
    pattern: /tencentcloud-sdk-(?<s>[a-z][a-z0-9]{1,19})-[\d.]{1,20}\/lib\/v20$/d,
    before: MAX_PATH,
    isSure: true,
  },
  ...['in resource', 'in data'].map((literal) => ({
    rank: RANK.failing,
    literal,
    pattern: /in (?:resource|data) \\?"tencentcloud_(?<s>[a-z][a-z0-9_]{1,60})/d,
  })),
  {
    rank: RANK.resource,
    literal: 'tencentcloud_',
    pattern: /tencentcloud_(?<s>[a-z][a-z0-9_]{1,60})/d,
  },
  ...['resource_tc_', 'data_source_tc_'].map((literal) => ({
    rank: RANK.resource,
    literal,
    pattern: /_tc_(?<s>[a-z][a-z0-9_]{1,60})/d,
  })),
  {
    rank: RANK.driver,
    literal: 'tencentcloud-',
    pattern: /tencentcloud-(?<s>[a-z]{2,12})(?!\w)/d,
  },
  {
    rank: RANK.denial,
    literal: 'operation',
    pattern: /operation ?\((?<s>[a-z][\w-]{1,19}):(?<a>[A-Za-z]\w{2,80})\)/d,
    isSure: true,
  },
];

/** `'teo.ModifyZone'`; between service and action there may be the name of another interface. */
const QUOTED_PAIR =
  /['"`](?<s>[a-z][a-z0-9]{1,15})\.(?<other>[a-z]{2,12}\.)?(?<a>[A-Z][A-Za-z0-9]{3,80})['"`]/dg;

/** Names behind `tencentcloud-` that are words of tools as well as services. */
const WORDS_OF_TOOLS = new Set(
  'as batch config domain ip live message monitor region tag'.split(' '),
);

/** The calls that one field of a response shows. */
const FIELDS: readonly (readonly [field: string, service: string, action: string])[] = [
  ['SendStatusSet', 'sms', 'SendSms'],
];

/** The signs of a text that have a form of their own. */
export function structuralSigns(text: string, names: Names): Sign[] {
  const signs: Sign[] = [];
  for (const one of PATTERNS) {
    let at = text.indexOf(one.literal);
    for (let count = 0; at >= 0 && count < MAX_PLACES; count += 1) {
      const sign = signAt(text, at, one, names);
      if (sign) signs.push(sign);
      at = text.indexOf(one.literal, at + one.literal.length);
    }
  }
  return [...signs, ...fieldSigns(text), ...quotedPairs(text, names)];
}

function fieldSigns(text: string): Sign[] {
  return FIELDS.flatMap(([field, service, action]) => {
    const start = text.indexOf(field);
    const place = { start, end: start + field.length };
    if (start < 0) return [];
    return {
      rank: RANK.call,
      service: { value: service, ...place },
      action: { value: action, ...place },
    };
  });
}

function signAt(
  text: string,
  at: number,
  { rank, literal, pattern, before = 0, isSure = false }: SignPattern,
  names: Names,
): Sign | undefined {
  const start = Math.max(0, at - before);
  const end = before > 0 ? at + literal.length : at + AFTER;
  const groups = pattern.exec(text.slice(start, end))?.indices?.groups;
  if (!groups) return undefined;
  const service = foundAt(text, start, groups.s);
  const action = foundAt(text, start, groups.a);
  const name = service && serviceNamed(service.value, rank, names);
  const isKnown = name && (isSure || names.isService(name));
  return { rank, service: service && isKnown ? { ...service, value: name } : null, action };
}

function serviceNamed(word: string, rank: number, names: Names): string | undefined {
  if (rank === RANK.resource || rank === RANK.failing) return serviceOfResource(word, names);
  if (rank !== RANK.driver) return word.toLowerCase();
  if (WORDS_OF_TOOLS.has(word)) return undefined;
  return word === 'eo' ? 'teo' : word;
}

function quotedPairs(text: string, { isService }: Names): Sign[] {
  const signs: Sign[] = [];
  QUOTED_PAIR.lastIndex = 0;
  for (let count = 0; count < MAX_PLACES; count += 1) {
    const groups = QUOTED_PAIR.exec(text)?.indices?.groups;
    if (!groups) break;
    const service = foundAt(text, 0, groups.s);
    if (!service || !isService(service.value)) continue;
    const action = groups.other ? null : foundAt(text, 0, groups.a);
    signs.push({ rank: RANK.call, service, action });
  }
  return signs;
}

function foundAt(text: string, offset: number, range: [number, number] | undefined): Found | null {
  if (!range) return null;
  const [start, end] = [offset + range[0], offset + range[1]];
  return { value: text.slice(start, end), start, end };
}
