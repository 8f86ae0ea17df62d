import type { Edition } from '../../schema/facts/edition.ts';
import type { EditionHistory } from '../../schema/facts/release-history.ts';
import { ContentReader } from '../read-layers.ts';
import { historyFiles } from './history-files.ts';

/**
 * Reads what past releases of an edition had; `null` where the content has no history of it.
 * @throws {ContentError} with every file that does not fit its schema.
 */
export function loadHistory(folder: string, edition: Edition): EditionHistory | null {
  const files = historyFiles(edition);
  const reader = new ContentReader(folder, edition);
  const releases = reader.optional(files.releases);
  const services = reader.all(files.services);
  reader.throwProblems(`The history in ${folder} cannot be read:`);
  if (!releases) return null;
  return { edition, releases, services: new Map(services.map((one) => [one.service, one])) };
}
