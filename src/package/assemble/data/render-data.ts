import { categoryOf, parentOf } from '../../../schema/facts/code-parts.ts';
import type { Content } from '../../../schema/facts/content.ts';
import type { Source } from '../../../schema/facts/source.ts';
import type {
  CatalogManifest,
  CommonData,
  ErrorIndex,
  ServiceData,
} from '../../../schema/published/catalog-data.ts';
import { compareText } from '../../../text/compare-text.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan } from '../plan-catalog.ts';
import { modulePathOf } from '../service-names.ts';
import { usedSources } from '../used-sources.ts';
import { serviceData } from './service-data.ts';

/**
 * Writes the data as JSON files that stand by themselves: one a service, the common codes, an index
 * of all codes, and a manifest.
 */
export function renderData(content: Content, plan: CatalogPlan, version: string): GeneratedFile[] {
  const common = commonData(content);
  const services = plan.services.map(({ service, name }) => serviceData(service, name, content));
  const index = errorIndex(plan.codes, common, services, content.sources);
  const manifest = catalogManifest(plan, services, common, version);
  return [
    dataFile('manifest', manifest),
    dataFile('common', common),
    dataFile('errors', index),
    ...services.map((data) => dataFile(modulePathOf(data.service), data)),
  ];
}

function dataFile(name: string, data: object): GeneratedFile {
  return { path: `data/${name}.json`, text: `${JSON.stringify(data)}\n` };
}

function commonData({ common, sources }: Content): CommonData {
  const errors = common.errorCodes
    .map(({ code, descriptions, sources }) => ({ code, statements: descriptions, sources }))
    .sort((one, other) => compareText(one.code, other.code));
  return { sources: usedSources(errors, sources), errors };
}

function errorIndex(
  codes: readonly string[],
  common: CommonData,
  services: readonly ServiceData[],
  sources: readonly Source[],
): ErrorIndex {
  const listings = new Map(codes.map((code) => [code, new Listing()]));
  for (const error of common.errors) listings.get(error.code)?.add(null, error);
  for (const { service, versions } of services)
    for (const error of versions.flatMap(({ errors }) => errors))
      listings.get(error.code)?.add(service, error);
  const errors = Array.from(listings, ([code, listing]) => ({
    code,
    category: categoryOf(code),
    parent: parentOf(code),
    common: listing.common,
    services: [...listing.services],
    sources: [...listing.sources].sort(compareText),
  }));
  return { sources: usedSources(errors, sources), errors };
}

/** Where a code is listed. */
class Listing {
  common = false;
  readonly services = new Set<string>();
  readonly sources = new Set<string>();

  /** `null` for the common list. */
  add(service: string | null, error: { readonly sources: readonly string[] }): void {
    if (service === null) this.common = true;
    else this.services.add(service);
    for (const id of error.sources) this.sources.add(id);
  }
}

function catalogManifest(
  plan: CatalogPlan,
  services: readonly ServiceData[],
  common: CommonData,
  version: string,
): CatalogManifest {
  const versions = services.flatMap((service) => service.versions);
  const listed = versions.flatMap(({ errors }) => errors);
  return {
    schemaVersion: 1,
    version,
    updatedAt: plan.updatedAt,
    counts: {
      errorCodes: plan.codes.length,
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
