import type { Edition } from '../../schema/facts/edition.ts';
import { ReleasesSchema, ServiceHistorySchema } from '../../schema/facts/release-history.ts';
import { ServiceIdSchema } from '../../schema/facts/service.ts';

/** The files of an edition's history below a content folder. */
export function historyFiles(edition: Edition) {
  return {
    releases: { path: `history/${edition}/releases.json`, schema: ReleasesSchema },
    services: { path: `history/${edition}/services`, schema: ServiceHistorySchema },
  } as const;
}

/**
 * The path of a service's history: `history/international/services/cvm.json`.
 * @throws {z.ZodError} if the name is not safe in a path.
 */
export function serviceHistoryPath(edition: Edition, service: string): string {
  return `${historyFiles(edition).services.path}/${ServiceIdSchema.parse(service)}.json`;
}
