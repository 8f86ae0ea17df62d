import { citedSources } from '../../../records/cited-sources.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { errorRecord } from '../../../records/error-record.ts';
import type {
  CatalogManifest,
  CommonData,
  ErrorIndex,
  ServiceData,
} from '../../../schema/published/catalog-data.ts';
import type { Immutable } from '../../../schema/published/immutable.ts';
import { compareText } from '../../../text/compare-text.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan } from '../plan-catalog.ts';
import { modulePathOf } from '../service-names.ts';
import { serviceData } from './service-data.ts';

/**
 * Writes the data as JSON files: one for each service, the common codes, an index of all codes, and a
 * manifest. Each file names its own sources.
 */
export function renderData(
  index: ContentIndex,
  plan: CatalogPlan,
  version: string,
): GeneratedFile[] {
  const common = commonData(index, plan);
  const services = plan.services.map(({ record }) => serviceData(index, record));
  const manifest = catalogManifest(plan, index.owners.size, services, common, version);
  return [
    dataFile('manifest', manifest),
    dataFile('common', common),
    dataFile('errors', errorIndex(index)),
    ...services.map((data) => dataFile(modulePathOf(data.service), data)),
  ];
}

function dataFile(name: string, data: object): GeneratedFile {
  return { path: `data/${name}.json`, text: `${JSON.stringify(data)}\n` };
}

function commonData(index: ContentIndex, { commonErrors }: CatalogPlan): Immutable<CommonData> {
  const errors = commonErrors.map(({ actions: _, ...error }) => error);
  return { sites: [...index.content.editions], sources: citedSources(index, errors), errors };
}

function errorIndex(index: ContentIndex): Immutable<ErrorIndex> {
  const errors = [...index.owners.keys()].sort(compareText).map((code) => {
    const { category, parent, common, services, lastSeen, listings } = errorRecord(index, code);
    const sources = [...new Set(listings.flatMap((listing) => listing.sources))].sort(compareText);
    return { code, category, parent, common, services, lastSeen, sources };
  });
  return { sites: [...index.content.editions], sources: citedSources(index, errors), errors };
}

function catalogManifest(
  plan: CatalogPlan,
  errorCodes: number,
  services: readonly Immutable<ServiceData>[],
  common: Immutable<CommonData>,
  version: string,
): CatalogManifest {
  const versions = services.flatMap((service) => service.versions);
  const listed = versions.flatMap(({ errors }) => errors);
  return {
    schemaVersion: 1,
    version,
    updatedAt: plan.updatedAt,
    counts: {
      errorCodes,
      commonErrorCodes: common.errors.length,
      services: services.length,
      serviceErrorCodes: listed.length,
      actions: versions.flatMap(({ actions }) => actions).length,
      actionErrorCodes: listed.flatMap(({ actions }) => actions).length,
    },
    services: services.map(({ service, name, versions }) => ({
      service,
      name,
      apiVersions: versions.map(({ apiVersion }) => apiVersion),
      file: `${modulePathOf(service)}.json`,
    })),
  };
}
