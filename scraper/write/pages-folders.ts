import { editionFiles } from '../../src/content/content-files.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';

/** The folders in which a run over captures or crawled pages makes every file. */
export function pagesFolders(edition: Edition): string[] {
  const { services, authorizations } = editionFiles(edition).pages;
  return [services.path, authorizations.path];
}
