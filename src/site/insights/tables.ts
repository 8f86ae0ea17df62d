import type { ContentIndex } from '../../records/content-index.ts';
import { categoryOf } from '../../schema/facts/code-parts.ts';
import { compareText } from '../../text/compare-text.ts';
import { sitePath } from '../../text/paths.ts';

/** How many codes of a category a service lists. */
export interface CategoryCount {
  service: string;
  category: string;
  codes: number;
}

/** A code that several services have. */
export interface SharedCode {
  code: string;
  /** How many services list it; the common list does not count. */
  services: number;
  path: string;
}

/** How large a service's API is. */
export interface ServiceSize {
  service: string;
  name: string;
  actions: number;
  codes: number;
  path: string;
}

/** Codes by service and category, in order; without pairs that have no codes. */
export function categoryCounts({ services }: ContentIndex): CategoryCount[] {
  return [...services.values()].flatMap(({ service, codes }) =>
    [...Map.groupBy(codes.keys(), categoryOf)].map(([category, own]) => ({
      service,
      category,
      codes: own.length,
    })),
  );
}

/** The codes that more than one service lists, the most shared first. */
export function sharedCodes({ listedBy }: ContentIndex): SharedCode[] {
  return [...listedBy]
    .map(([code, services]) => ({
      code,
      services: services.length,
      path: sitePath.sharedError(code),
    }))
    .filter(({ services }) => services > 1)
    .sort((one, other) => other.services - one.services || compareText(one.code, other.code));
}

/** The services that have actions or codes, with the number of each. */
export function serviceSizes({ services }: ContentIndex): ServiceSize[] {
  return [...services.values()]
    .map(({ service, name, versions, codes }) => ({
      service,
      name,
      actions: versions.reduce((sum, { actions }) => sum + actions.length, 0),
      codes: codes.size,
      path: sitePath.service(service),
    }))
    .filter(({ actions, codes }) => actions + codes > 0);
}
