import type { ServiceAuthorization } from '../schema/facts/authorization.ts';
import type { Common } from '../schema/facts/common.ts';
import type { Edition } from '../schema/facts/edition.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { Source } from '../schema/facts/source.ts';
import {
  authorizationPath,
  editionFiles,
  type LayerName,
  serviceVersionPath,
} from './content-files.ts';

/** The parts of a layer with references. */
interface Checked {
  sources: readonly Source[];
  serviceVersions: readonly ServiceVersion[];
  common?: Common;
  authorizations?: readonly ServiceAuthorization[];
}

/**
 * Finds references to missing records: a source that is not listed, or an action's code that its service
 * version does not describe. Each line names its file; the list is empty if there is no problem.
 */
export function findDanglingReferences(
  edition: Edition,
  layer: LayerName,
  checked: Checked,
): string[] {
  const known = new Set<string>(checked.sources.map(({ id }) => id));
  const problems = new Set<string>();
  const checkSources = (file: string, value: unknown) =>
    visitSources(value, (id) => {
      if (!known.has(id)) problems.add(`${file}: names the source ${id}, which sources.json lacks`);
    });
  if (checked.common) checkSources(editionFiles(edition).pages.common.path, checked.common);
  for (const service of checked.authorizations ?? [])
    checkSources(authorizationPath(edition, service.service), service);
  for (const version of checked.serviceVersions) {
    const file = serviceVersionPath(edition, layer, version);
    checkSources(file, version);
    const codes = new Set(version.errorCodes.map(({ code }) => code));
    for (const action of version.actions) {
      for (const code of action.errorCodes) {
        if (!codes.has(code))
          problems.add(`${file}: ${action.name} returns ${code}, which errorCodes lacks`);
      }
    }
  }
  return [...problems];
}

/** Visits every source id in the `sources` lists below a value. */
function visitSources(value: unknown, visit: (id: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') visitSources(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      const inner = (value as Record<string, unknown>)[key];
      if (typeof inner !== 'object') continue;
      if (key === 'sources' && Array.isArray(inner)) inner.forEach(visit);
      else visitSources(inner, visit);
    }
  }
}
