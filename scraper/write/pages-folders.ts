import { editionFiles } from '../../src/content/content-files.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';

/** The folders in which `captures` and `build` make every file. */
export function pagesFolders(edition: Edition): string[] {
  const { services, authorizations } = editionFiles(edition).pages;
  return [services.path, authorizations.path];
}
