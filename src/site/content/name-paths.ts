import type { ContentIndex } from '../../records/content-index.ts';
import { sitePath } from '../../text/paths.ts';

/** The page of an action in the newest version of each service that has it, by the action's name. */
type ActionPaths = ReadonlyMap<string, ReadonlyMap<string, string>>;

const KNOWN = new WeakMap<ContentIndex, ActionPaths>();

/**
 * The page of a service or an action that a text names. An action that several services have is that of the first
 * service of `near` that has it; `undefined` if none of them has it, or if there is nothing of that name.
 */
export function pathOfName(
  index: ContentIndex,
  name: string,
  near: readonly string[],
): string | undefined {
  if (index.services.has(name)) return sitePath.service(name);
  const owners = actionPaths(index).get(name);
  const owner = near.find((service) => owners?.has(service));
  if (owner !== undefined) return owners?.get(owner);
  return owners?.size === 1 ? [...owners.values()][0] : undefined;
}

/** Every action with the services that have it: what decides where the names in reviewed text lead. */
export function ownersOfActions(index: ContentIndex): [action: string, services: string[]][] {
  return Array.from(actionPaths(index), ([action, owners]) => [action, [...owners.keys()]]);
}

function actionPaths(index: ContentIndex): ActionPaths {
  const known = KNOWN.get(index) ?? findActionPaths(index);
  KNOWN.set(index, known);
  return known;
}

function findActionPaths({ services }: ContentIndex): ActionPaths {
  const found = new Map<string, Map<string, string>>();
  for (const { service, versions } of services.values())
    for (const { apiVersion, actions } of versions)
      for (const { name } of actions) {
        const owners = found.get(name) ?? new Map<string, string>();
        found.set(name, owners.set(service, sitePath.action(service, apiVersion, name)));
      }
  return found;
}
