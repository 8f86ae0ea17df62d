import { serviceSlugOf, slugOf } from './slug.ts';

/**
 * The paths of all pages of the site. Paths begin and end with `/`; a site that is served below a folder puts its base
 * in front. Two pages never share a path, on any file system.
 */
export const sitePath = {
  home: () => '/',
  /** The page of all results of a search. */
  search: () => '/search/',
  /** The file from which browsers learn how to search this site. */
  openSearch: () => '/opensearch.xml',
  about: () => '/about/',
  envelope: () => '/envelope/',
  insights: () => '/insights/',
  /** The page about offline use. */
  offline: () => '/offline/',
  changes: () => '/changes/',
  /** The changes of a month, `2026-08`. */
  change: (month: string) => `/changes/${month}/`,
  allAdvice: () => '/advice/',
  /** The name of an advice file is already safe in addresses. */
  advice: (name: string) => `/advice/${name}/`,
  guides: () => '/guides/',
  guide: (slug: string) => `/guides/${slug}/`,
  /** The codes that are not from API 3.0. */
  otherCodes: () => '/other-codes/',
  /** The row of a code of a layer: `/other-codes/#cos-NoSuchKey`. */
  layerCode: (layer: string, code: string) => `/other-codes/#${layerAnchor(layer, code)}`,
  commonErrors: () => '/errors/',
  /** The page of a code that is in the common list or in several services. */
  sharedError: (code: string) => `/errors/${slugOf(code)}/`,
  /** The list of services, and the folder of all their pages. */
  services: () => '/services/',
  /** The page of a service, with its codes. */
  service: (service: string) => `/services/${serviceSlugOf(service)}/`,
  serviceActions: (service: string) => `/services/${serviceSlugOf(service)}/actions/`,
  serviceTypes: (service: string) => `/services/${serviceSlugOf(service)}/types/`,
  /** What differs between the two sites for a service. */
  serviceSites: (service: string) => `/services/${serviceSlugOf(service)}/sites/`,
  /** What releases changed in a service. */
  serviceChanges: (service: string) => `/services/${serviceSlugOf(service)}/changes/`,
  serviceError: (service: string, code: string) =>
    `/services/${serviceSlugOf(service)}/errors/${slugOf(code)}/`,
  permissions: (service: string) => `/services/${serviceSlugOf(service)}/permissions/`,
  action: (service: string, apiVersion: string, action: string) =>
    `/services/${serviceSlugOf(service)}/${apiVersion}/${slugOf(action)}/`,
  dataType: (service: string, apiVersion: string, name: string) =>
    `/services/${serviceSlugOf(service)}/types/${apiVersion}/${slugOf(name)}/`,
} as const;

/** The folder of the short addresses. */
export const SHORT_FOLDER = '/e/';

/**
 * The short address of a code, as any program can print it: `/e/` and the code itself. It leads to the page of the code.
 * With the slash at the end, a host answers it without a redirect.
 */
export function shortPath(code: string): string {
  return `${SHORT_FOLDER}${encodeURIComponent(code)}/`;
}

/** The code of a short address; `undefined` for any other path. */
export function codeOfShortPath(path: string): string | undefined {
  const [, code] = /^\/e\/([^/]+)\/?$/.exec(path) ?? [];
  try {
    return code && decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** The path of a page's Markdown form. */
export function markdownPath(page: string): string {
  return `${page.replace(/#.*/, '')}index.md`;
}

/** The lists that the API's index splits into parts. */
export type IndexedList = 'errors' | 'actions' | 'services';

/** The paths of the JSON API. The content of a path keeps its meaning as long as the path contains `v1`. */
export const apiPath = {
  index: () => '/api/v1/index.json',
  indexParts: () => '/api/v1/index/',
  /** Parts are counted from 1. */
  indexPart: (list: IndexedList, part: number) => `/api/v1/index/${list}-${part}.json`,
  errors: () => '/api/v1/errors/',
  /** The record of a code in all services. */
  error: (code: string) => `/api/v1/errors/${slugOf(code)}.json`,
  services: () => '/api/v1/services/',
  service: (service: string) => `/api/v1/services/${serviceSlugOf(service)}/`,
  action: (service: string, apiVersion: string, action: string) =>
    `/api/v1/services/${serviceSlugOf(service)}/${apiVersion}/${slugOf(action)}.json`,
  /** The months in which releases changed something, and the folder of their records. */
  changes: () => '/api/v1/changes.json',
  monthChanges: () => '/api/v1/changes/',
  change: (month: string) => `/api/v1/changes/${month}.json`,
  /** The codes that are not from API 3.0. */
  layers: () => '/api/v1/layers.json',
  schemas: () => '/api/v1/schema/',
  schema: (name: string) => `/api/v1/schema/${name}.json`,
} as const;

/** The place of a parameter: in an action's input or output, or in a data type. */
export type ParameterPlace = 'input' | 'output' | 'member';

/** The anchor of a parameter on its action's page, or of a member on its data type's. */
export function parameterAnchor(place: ParameterPlace, name: string): string {
  return `${place}-${slugOf(name)}`;
}

/** The anchor of a code on the page of the codes that are not from API 3.0. */
export function layerAnchor(layer: string, code: string): string {
  return `${layer}-${code}`;
}

/** The anchor of an operation on the permissions page of its service. */
export function operationAnchor(action: string): string {
  return `operation-${slugOf(action)}`;
}
