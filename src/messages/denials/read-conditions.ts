import type { DenialCondition } from '../reading.ts';

/** The conditions behind a denial. */
export interface ConditionList {
  readonly conditions: readonly DenialCondition[];
  /** The policy with an explicit deny: empty where its id is missing, `null` where nothing denies explicitly. */
  readonly deniedByPolicy: string | null;
}

const MAX_CONDITIONS = 20;
/** More strings and brackets of one list are not read. */
const MAX_TOKENS = 200;
const ESCAPE_OR_BREAK = /\\{1,64}[nrt]?|\r?\n[ \t\u2502|]{0,40}/g;
const BEGINNING = /^["\s]{0,8}\[/;
/** A string without escapes, with the colon that makes it the name of a member; or a bracket. */
const TOKEN = /"([^"]{0,500})"(\s{0,8}:)?|[[\]}]/g;
const EXPLICIT_DENY =
  /^["\s,;]{0,8}effect["\s:=]{1,8}deny\b(?:["\s,;]{0,8}strategyId["\s:=]{1,8}(\d{1,20}))?/i;

/**
 * Reads `[{"key":"…","value":["…"],"ope":"…"}, …], effect: deny, strategyId:…` at the beginning of a text, with any
 * number of escapes and with other members. A text that does not begin with such a list has no conditions.
 */
export function readConditions(text: string): ConditionList {
  const list = text.replace(ESCAPE_OR_BREAK, '');
  if (!BEGINNING.test(list)) return { conditions: [], deniedByPolicy: null };
  const conditions: DenialCondition[] = [];
  const end = readList(list, (condition) => {
    if (conditions.length < MAX_CONDITIONS) conditions.push(condition);
  });
  const deny = EXPLICIT_DENY.exec(list.slice(end, end + 100));
  return { conditions, deniedByPolicy: deny ? (deny[1] ?? '') : null };
}

/** Reports each object that has a key and an operator, and returns where the list ends. */
function readList(list: string, report: (condition: DenialCondition) => void): number {
  let members = new Map<string, string[]>();
  let name = '';
  let depth = 0;
  let tokens = 0;
  for (const { 0: mark, 1: string, 2: colon, index } of list.matchAll(TOKEN)) {
    if (++tokens > MAX_TOKENS) break;
    if (string !== undefined) {
      if (colon) name = string;
      else if (members.has(name)) members.get(name)?.push(string);
      else members.set(name, [string]);
    } else if (mark === '}') {
      const [key] = members.get('key') ?? [];
      const [operator] = members.get('ope') ?? [];
      if (key && operator) report({ key, values: members.get('value') ?? [], operator });
      members = new Map();
    } else {
      depth += mark === '[' ? 1 : -1;
      if (depth === 0) return index + 1;
    }
  }
  return list.length;
}
