import type { Action } from '../../schema/facts/action.ts';
import type { OutputParameter } from '../../schema/facts/parameter.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { Statement } from '../../schema/facts/statement.ts';

/** How deep the data types of a parameter are followed. */
const MAX_DEPTH = 5;

/** The names that the API gives to actions, parameters and output fields. */
export interface ApiNames {
  /** Whether any service has the action. */
  isAction(name: string): boolean;
  /** The versions of a service's action; empty if it has none of that name. */
  find(service: string, name: string): readonly NamedAction[];
  /** The versions of actions, of any service, with this name. */
  findAnywhere(name: string): readonly NamedAction[];
  /** The versions of a service's actions that return a code. */
  returning(service: string, code: string): readonly NamedAction[];
}

/** An action with the names that its calls use. */
export interface NamedAction {
  /** Parameters and output fields, those of data types among them. */
  fields(): ReadonlySet<string>;
  /** What sources say about it and them; empty where the words are not known. */
  words(): string;
}

/** Prepares the look-ups over the actions of service versions. */
export function apiNames(serviceVersions: readonly ServiceVersion[]): ApiNames {
  const byName = new Map<string, { service: string; action: Action; named: NamedAction }[]>();
  const byCode = new Map<string, NamedAction[]>();
  for (const version of serviceVersions)
    for (const action of version.actions) {
      const named = namedAction(version, action);
      const entry = { service: version.service, action, named };
      byName.set(action.name, [...(byName.get(action.name) ?? []), entry]);
      for (const code of action.errorCodes) {
        const key = `${version.service} ${code}`;
        const known = byCode.get(key);
        if (known) known.push(named);
        else byCode.set(key, [named]);
      }
    }
  return {
    isAction: (name) => byName.has(name),
    find: (service, name) =>
      (byName.get(name) ?? []).filter((one) => one.service === service).map(({ named }) => named),
    findAnywhere: (name) => (byName.get(name) ?? []).map(({ named }) => named),
    returning: (service, code) => byCode.get(`${service} ${code}`) ?? [],
  };
}

function namedAction(version: ServiceVersion, action: Action): NamedAction {
  let fields: Set<string> | undefined;
  let words: string | undefined;
  const members = () => reachable(version, [...action.input, ...action.output]);
  return {
    fields: () => {
      fields ??= new Set(members().map(({ name }) => name));
      return fields;
    },
    words: () => {
      words ??= [action, ...members()].flatMap(textsOf).join('\n');
      return words;
    },
  };
}

/** Parameters, and the members of the data types that they refer to. */
function reachable(
  { dataTypes }: ServiceVersion,
  parameters: readonly OutputParameter[],
): OutputParameter[] {
  const types = new Map(dataTypes.map((type) => [type.name, type.members]));
  const seen = new Set<string>();
  const follow = (members: readonly OutputParameter[], depth: number): OutputParameter[] =>
    members.flatMap((member) => {
      const name = member.type.reference;
      if (name === undefined || seen.has(name) || depth === MAX_DEPTH) return [member];
      seen.add(name);
      return [member, ...follow(types.get(name) ?? [], depth + 1)];
    });
  return follow(parameters, 0);
}

function textsOf({ descriptions }: { descriptions: readonly Statement[] }): string[] {
  return descriptions.map(({ text }) => text);
}
