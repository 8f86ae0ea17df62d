import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import type { Action } from '../../schema/facts/action.ts';
import { sitePath } from '../../text/paths.ts';

/** Actions of a service that have something in common. */
export interface ServiceActions {
  service: string;
  /** The product's name. */
  name: string;
  /** `detail` is the version if several versions of the service have such actions, else empty. */
  actions: (Link & { detail: string })[];
}

/** The actions that take a parameter, by service, sorted by name. */
export function actionsTaking({ services }: ContentIndex, parameter: string): ServiceActions[] {
  const takes = ({ input }: Action) => input.some(({ name }) => name === parameter);
  return [...services.values()].flatMap(({ service, name, versions }) => {
    const matching = versions.filter(({ actions }) => actions.some(takes));
    const actions = matching.flatMap(({ apiVersion, actions }) =>
      actions.filter(takes).map((action) => ({
        name: action.name,
        path: sitePath.action(service, apiVersion, action.name),
        detail: matching.length > 1 ? apiVersion : '',
      })),
    );
    return actions.length > 0 ? [{ service, name, actions }] : [];
  });
}

/** How many actions of how many services return each of these fields. */
export function actionsGiving(
  { services }: ContentIndex,
  fields: readonly string[],
): { field: string; actions: number; services: number }[] {
  return fields.map((field) => {
    const counts = Array.from(services.values(), ({ versions }) =>
      versions
        .flatMap(({ actions }) => actions)
        .filter(({ output }) => output.some(({ name }) => name === field)),
    ).filter(({ length }) => length > 0);
    return { field, actions: counts.flat().length, services: counts.length };
  });
}

/** How many actions the content has, and for how many of them a source states the rate limit. */
export function knownRates({ services }: ContentIndex): { actions: number; known: number } {
  const actions = Array.from(services.values(), ({ versions }) =>
    versions.flatMap((version) => version.actions),
  ).flat();
  const known = actions.filter(({ rateLimitPerSecond }) => rateLimitPerSecond !== undefined);
  return { actions: actions.length, known: known.length };
}
