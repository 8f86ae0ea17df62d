import type { ContentIndex } from '../../records/content-index.ts';
import { categoryOf } from '../../schema/facts/code-parts.ts';
import { sitePath } from '../../text/paths.ts';

/** How many codes of a category a service lists. */
export interface CategoryCount {
  service: string;
  category: string;
  codes: number;
}

/** A code that several owners have. */
export interface SharedCode {
  code: string;
  /** Services that list it; the common list is not counted. */
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

/** Codes by service and category, every pair that has any, in order. */
export function categoryCounts({ services }: ContentIndex): CategoryCount[] {
  return [...services.values()].flatMap(({ service, codes }) =>
    [...Map.groupBy(codes.keys(), categoryOf)].map(([category, own]) => ({
      service,
      category,
      codes: own.length,
    })),
  );
}

/** The codes that the most services list, the most shared first. */
export function sharedCodes({ services }: ContentIndex): SharedCode[] {
  const counts = new Map<string, number>();
  for (const { codes } of services.values())
    for (const code of codes.keys()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([code, count]) => ({ code, services: count, path: sitePath.sharedError(code) }))
    .sort((one, other) => other.services - one.services || (one.code < other.code ? -1 : 1));
}

/** Services that have actions or codes, with how many of each. */
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
