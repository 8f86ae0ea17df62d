import type { ServiceAuthorization } from './authorization.ts';
import type { Common } from './common.ts';
import type { Manifest } from './manifest.ts';
import type { Product, ServiceVersion } from './service.ts';
import type { ServiceText } from './service-text.ts';
import type { Source } from './source.ts';

/** What documentation pages state: `content/pages`. */
export interface PagesLayer {
  sources: Source[];
  common: Common;
  serviceVersions: ServiceVersion[];
  authorizations: ServiceAuthorization[];
}

/** What the provider's definitions state, as facts: `content/definitions`. */
export interface DefinitionsLayer {
  sources: Source[];
  serviceVersions: ServiceVersion[];
}

/** The provider's own words, where they have been read: `content/text`. */
export interface TextLayer {
  sources: Source[];
  texts: ServiceText[];
}

/** All content, its layers read, checked and merged. Lists are in the order of their names. */
export interface Content {
  manifest: Manifest;
  sources: Source[];
  products: Product[];
  common: Common;
  serviceVersions: ServiceVersion[];
  authorizations: ServiceAuthorization[];
}
