import { ServiceIdSchema } from '../../src/schema/facts/service.ts';
import { parseApi } from '../definitions/cli-tool/api-json.ts';
import { JsonShapeError } from '../definitions/json-shape.ts';
import { filePlaceOf } from '../definitions/repository/repository-layout.ts';
import type { Issue } from '../pages/issue.ts';
import { HISTORY_LAYOUTS, type History, type SeriesSteps } from './new-releases.ts';

/** The service of each folder that is not yet known, as the newest metadata of the command-line tool's files says. */
export async function servicesOfFolders(
  cli: SeriesSteps | undefined,
  known: History,
  issues: Issue[],
): Promise<Map<string, string>> {
  const folders = new Map(known.releases.folders.map(({ folder, service }) => [folder, service]));
  const newest = new Map<string, { path: string; blob: string }>();
  for (const { path, blob } of cli?.steps.flatMap(({ files }) => files) ?? []) {
    const place = filePlaceOf(HISTORY_LAYOUTS.cli, path);
    const isKnown = place && (folders.has(place.folder) || known.services.has(place.folder));
    if (place && blob !== null && !isKnown) newest.set(place.folder, { path, blob });
  }
  if (!cli) return folders;
  const contents = cli.clone.contents([...newest.values()].map(({ blob }) => blob));
  for (const [folder, { path }] of newest) {
    const { value: bytes } = await contents.next();
    const service = bytes ? serviceIn(String(bytes)) : null;
    if (service !== null) folders.set(folder, service);
    else if (!ServiceIdSchema.safeParse(folder).success)
      issues.push({ page: path, row: 'the folder', reason: 'is not a service name', text: folder });
  }
  return folders;
}

function serviceIn(text: string): string | null {
  try {
    const { serviceShortName } = parseApi(text);
    return ServiceIdSchema.safeParse(serviceShortName).success ? serviceShortName : null;
  } catch (error) {
    if (error instanceof JsonShapeError) return null;
    throw error;
  }
}
