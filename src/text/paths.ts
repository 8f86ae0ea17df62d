import { serviceSlugOf, slugOf } from './slug.ts';

/**
 * Every address on the site, and every file below it, comes from here. Paths begin and end in `/`;
 * a host that serves the site below a folder puts its base before them. Two things never share a
 * path, on any file system.
 */
export const sitePath = {
  home: () => '/',
  /** The list of services stands on the home page. */
  services: () => '/#services',
  /** A browser reads there how to ask this site. */
  openSearch: () => '/opensearch.xml',
  about: () => '/about/',
  envelope: () => '/envelope/',
  insights: () => '/insights/',
  /** How to have the site without a network. */
  offline: () => '/offline/',
  changes: () => '/changes/',
  /** What changed on a day, `2026-08-21`. */
  change: (date: string) => `/changes/${date}/`,
  allAdvice: () => '/advice/',
  /** The name of an advice is made for addresses. */
  advice: (name: string) => `/advice/${name}/`,
  guides: () => '/guides/',
  guide: (slug: string) => `/guides/${slug}/`,
  commonErrors: () => '/errors/',
  /** The page of a code that the common list or several services share. */
  sharedError: (code: string) => `/errors/${slugOf(code)}/`,
  /** The folder of all services' pages. */
  allServices: () => '/services/',
  service: (service: string) => `/services/${serviceSlugOf(service)}/`,
  serviceError: (service: string, code: string) =>
    `/services/${serviceSlugOf(service)}/errors/${slugOf(code)}/`,
  permissions: (service: string) => `/services/${serviceSlugOf(service)}/permissions/`,
  action: (service: string, apiVersion: string, action: string) =>
    `/services/${serviceSlugOf(service)}/${apiVersion}/${slugOf(action)}/`,
  dataType: (service: string, apiVersion: string, name: string) =>
    `/services/${serviceSlugOf(service)}/types/${apiVersion}/${slugOf(name)}/`,
} as const;

/** Where the same as a page tells stands in Markdown. */
export function markdownPath(page: string): string {
  return `${page.replace(/#.*/, '')}index.md`;
}

/** Lists that the API's index has in parts. */
export type IndexedList = 'errors' | 'actions' | 'services';

/** Addresses of the data for programs. What stands at one keeps its meaning as long as the path says `v1`. */
export const apiPath = {
  index: () => '/api/v1/index.json',
  indexParts: () => '/api/v1/index/',
  /** Parts are counted from 1. */
  indexPart: (list: IndexedList, part: number) => `/api/v1/index/${list}-${part}.json`,
  errors: () => '/api/v1/errors/',
  /** What a code means to all of its owners. */
  error: (code: string) => `/api/v1/errors/${slugOf(code)}.json`,
  services: () => '/api/v1/services/',
  service: (service: string) => `/api/v1/services/${serviceSlugOf(service)}/`,
  action: (service: string, apiVersion: string, action: string) =>
    `/api/v1/services/${serviceSlugOf(service)}/${apiVersion}/${slugOf(action)}.json`,
  schemas: () => '/api/v1/schema/',
  schema: (name: string) => `/api/v1/schema/${name}.json`,
} as const;

/** Where a parameter stands on a page: in an action's input or output, or in a data type. */
export type ParameterPlace = 'input' | 'output' | 'member';

/** The anchor of a parameter on its action's page, or of a member on its data type's. */
export function parameterAnchor(place: ParameterPlace, name: string): string {
  return `${place}-${slugOf(name)}`;
}

/** Where an operation stands on the page of its service's permissions. */
export function operationAnchor(action: string): string {
  return `operation-${slugOf(action)}`;
}
