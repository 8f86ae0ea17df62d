import type { Content } from '../schema/content.ts';
import { authorizationPath, CONTENT_FILES, serviceVersionPath } from './content-files.ts';

type Checked = Pick<Content, 'sources' | 'common' | 'serviceVersions' | 'authorizations'>;

/**
 * Finds what content names but does not hold: a source that is not listed, a code of an action that
 * its service version does not describe. Empty when all is there. Each line names its file.
 */
export function findDanglingReferences(content: Checked): string[] {
  const known = new Set<string>(content.sources.map(({ id }) => id));
  const problems = new Set<string>();
  const checkSources = (file: string, value: unknown) => {
    for (const id of sourcesIn(value)) {
      if (!known.has(id)) problems.add(`${file}: names the source ${id}, which sources.json lacks`);
    }
  };
  checkSources(CONTENT_FILES.common.path, content.common);
  for (const service of content.authorizations)
    checkSources(authorizationPath(service.service), service);
  for (const version of content.serviceVersions) {
    const file = serviceVersionPath(version.service, version.apiVersion);
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

/** Every source id below a value, wherever a `sources` list stands. */
function* sourcesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* sourcesIn(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inner)) yield* inner as string[];
      else yield* sourcesIn(inner);
    }
  }
}
