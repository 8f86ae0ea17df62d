import { loadContent } from '../../../src/content/load-content.ts';
import type { InputParameter, Member } from '../../../src/schema/facts/parameter.ts';

/** A parameter of an action, as messages name it. */
export interface NamedParameter {
  readonly service: string;
  readonly action: string;
  /** `Filters.0.Values.1`. */
  readonly path: string;
}

/** A path to each row that an action's input reaches, each data type once, with an index behind each array. */
export function pathsOfContent(): NamedParameter[] {
  return loadContent('content', { text: false }).serviceVersions.flatMap(
    ({ service, actions, dataTypes }) => {
      const members = new Map(dataTypes.map(({ name, members }) => [name, members]));
      return actions.flatMap(({ name: action, input }) =>
        pathsOf(input, members).map((path) => ({ service, action, path })),
      );
    },
  );
}

function pathsOf(
  input: readonly InputParameter[],
  members: ReadonlyMap<string, readonly Member[]>,
): string[] {
  const paths: string[] = [];
  const seen = new Set<string>();
  const add = (prefix: string, list: readonly (InputParameter | Member)[]) => {
    for (const { name, type } of list) {
      const path = `${prefix}${name}${type.array ? `.${paths.length % 7}` : ''}`;
      paths.push(path);
      const { reference } = type;
      if (reference === undefined || seen.has(reference)) continue;
      seen.add(reference);
      add(`${path}.`, members.get(reference) ?? []);
    }
  };
  add('', input);
  return paths;
}
