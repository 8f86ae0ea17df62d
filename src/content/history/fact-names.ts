import { categoryOf } from '../../schema/facts/code-parts.ts';
import type { ReleaseEvent } from '../../schema/facts/release-history.ts';
import { compareText } from '../../text/compare-text.ts';

/**
 * One fact that a release states of a service version, as a text: its kind and its names, separated by spaces.
 * `version`, `action RunInstances`, `input RunInstances Zone`, `output RunInstances InstanceIdSet`, `type Placement`,
 * `code LimitExceeded`, `returns RunInstances LimitExceeded`.
 */
export type Fact = string;

/** The fact that a release has the service version at all. */
export const VERSION_FACT: Fact = 'version';

/** The lists of an event, by the kind of their facts. */
const LISTS = { action: 'actions', type: 'types', code: 'codes' } as const;
const NAMED = ['action', 'type', 'code'] as const;
const OWNED = ['input', 'output', 'returns'] as const;

type Lists = Pick<
  ReleaseEvent,
  'version' | 'actions' | 'types' | 'codes' | 'input' | 'output' | 'returns'
>;

/** Writes facts as the lists of an event, sorted. Those that {@link factsIn} finds in others are left out. */
export function eventLists(change: ReleaseEvent['change'], all: readonly Fact[]): Lists {
  const told = new Set(change === 'removed' ? [] : all.flatMap(factsToldBy));
  const facts = all.filter((fact) => !told.has(fact));
  const names = new Map<string, string[]>();
  const owned = new Map<string, Map<string, string[]>>();
  let version = false;
  for (const fact of facts) {
    const [kind = '', first, second] = fact.split(' ');
    if (first === undefined) version = true;
    else if (second === undefined) append(names, kind, first);
    else {
      const owners = owned.get(kind) ?? new Map<string, string[]>();
      owned.set(kind, owners);
      append(owners, first, second);
    }
  }
  const ownedLists = OWNED.map((kind) => {
    const owners = [...(owned.get(kind) ?? [])].sort(([a], [b]) => compareText(a, b));
    const alike = Map.groupBy(owners, ([, list]) => written(kind, list));
    const items = [...alike].map(
      ([list, group]) => `${group.map(([owner]) => owner).join(' ')} = ${list}`,
    );
    return [kind, items] as const;
  });
  return {
    ...(version && { version }),
    ...Object.fromEntries(
      Object.entries(LISTS).flatMap(([kind, key]) => {
        const list = names.get(kind);
        return list ? [[key, written(kind, list)]] : [];
      }),
    ),
    ...(Object.fromEntries(ownedLists) as Pick<Lists, (typeof OWNED)[number]>),
  };
}

/**
 * The facts in the lists of an event, each once or more often. A parameter that is there tells that its action is, and
 * a code that an action returns tells that the code is; one that is removed tells nothing.
 */
export function factsIn(event: Lists & Pick<ReleaseEvent, 'change'>): Fact[] {
  const facts: Fact[] = event.version ? [VERSION_FACT] : [];
  const tells = event.change !== 'removed';
  for (const kind of NAMED)
    for (const name of namesOf(event[LISTS[kind]] ?? '')) facts.push(`${kind} ${name}`);
  for (const kind of OWNED)
    for (const item of event[kind]) {
      const [owners = '', list = ''] = item.split(' = ');
      const names = namesOf(list);
      if (tells && kind === 'returns') for (const name of names) facts.push(`code ${name}`);
      for (const owner of owners.split(' ')) {
        if (tells) facts.push(`action ${owner}`);
        for (const name of names) facts.push(`${kind} ${owner} ${name}`);
      }
    }
  return facts;
}

function factsToldBy(fact: Fact): Fact[] {
  const [kind, owner, name] = fact.split(' ');
  if (name === undefined) return [];
  return kind === 'returns' ? [`action ${owner}`, `code ${name}`] : [`action ${owner}`];
}

function written(kind: string, names: string[]): string {
  const sorted = names.sort(compareText);
  if (kind !== 'code' && kind !== 'returns') return sorted.join(' ');
  let category = '';
  return sorted
    .map((code) => {
      const own = categoryOf(code);
      const short = own === category && code.length > own.length ? code.slice(own.length) : code;
      category = own;
      return short;
    })
    .join(' ');
}

function namesOf(list: string): string[] {
  if (list === '') return [];
  let category = '';
  return list.split(' ').map((name) => {
    if (name.startsWith('.')) return category + name;
    category = categoryOf(name);
    return name;
  });
}

function append(lists: Map<string, string[]>, key: string, name: string): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}
