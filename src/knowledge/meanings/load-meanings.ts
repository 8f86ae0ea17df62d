import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../../content/content-error.ts';
import { EMBEDDED_CONTENT } from '../../content/embedded-content.ts';
import { readRecord } from '../../content/read-layers.ts';
import { ServiceIdSchema } from '../../schema/facts/service.ts';
import { type MeaningRecord, MeaningRecordSchema } from '../../schema/reviewed/meaning.ts';
import { compareText } from '../../text/compare-text.ts';

/** The folder of meanings below a content folder. */
export const MEANINGS_FOLDER = 'reviewed/meanings';
/** The file of the meanings that codes have in any service. */
export const SHARED_MEANINGS = `${MEANINGS_FOLDER}/shared.json`;

const FileSchema = z.array(MeaningRecordSchema).superRefine((records, context) => {
  for (const [at, { code }] of records.entries()) {
    const before = records[at - 1]?.code;
    if (before !== undefined && compareText(before, code) >= 0)
      context.addIssue({
        code: 'custom',
        path: [at, 'code'],
        message: `${code} comes after ${before}: sort the codes, each once`,
      });
  }
});

/** Meanings by code. */
export type MeaningsByCode = ReadonlyMap<string, MeaningRecord>;

/** All meanings. */
export interface Meanings {
  /** Those that a code has in any service, unless the service has its own. */
  shared: MeaningsByCode;
  /** By service. */
  services: ReadonlyMap<string, MeaningsByCode>;
}

/** The file of a service's own meanings: `reviewed/meanings/services/cvm.json`. */
export function serviceMeaningsPath(service: string): string {
  return `${MEANINGS_FOLDER}/services/${service}.json`;
}

/**
 * Reads all meanings of a content folder; none if it has no such folder. They belong to the project,
 * so the default is this repository's. `checkMeanings` checks them against the content.
 * @throws {ContentError} with every problem, its file and its record.
 */
export function loadMeanings(contentFolder: string = EMBEDDED_CONTENT): Meanings {
  const problems: string[] = [];
  const read = (path: string): MeaningsByCode => {
    const result = readRecord(contentFolder, { path, schema: FileSchema });
    if (!result.ok) problems.push(...result.problems);
    return new Map(result.ok ? result.value.map((record) => [record.code, record]) : []);
  };
  const shared = existsSync(join(contentFolder, SHARED_MEANINGS)) ? read(SHARED_MEANINGS) : [];
  const folder = join(contentFolder, MEANINGS_FOLDER, 'services');
  const files = existsSync(folder) ? readdirSync(folder).sort(compareText) : [];
  const services = files.flatMap((file): [string, MeaningsByCode][] => {
    const service = file.replace(/\.json$/, '');
    if (file.endsWith('.json') && ServiceIdSchema.safeParse(service).success)
      return [[service, read(serviceMeaningsPath(service))]];
    problems.push(`${MEANINGS_FOLDER}/services/${file}: is not <service>.json`);
    return [];
  });
  if (problems.length > 0) throw new ContentError('The meanings cannot be used:', problems);
  return { shared: new Map(shared), services: new Map(services) };
}
