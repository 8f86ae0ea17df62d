import type { ServiceAuthorization } from './authorization.ts';
import type { Common } from './common.ts';
import type { Edition } from './edition.ts';
import type { Manifest } from './manifest.ts';
import type { Product, ServiceVersion } from './service.ts';
import type { ServiceText } from './service-text.ts';
import type { Source } from './source.ts';

/** What documentation pages state: `content/<edition>/pages`. */
export interface PagesLayer {
  sources: Source[];
  common: Common;
  serviceVersions: ServiceVersion[];
  authorizations: ServiceAuthorization[];
}

/** The facts in the provider's definitions: `content/<edition>/definitions`. */
export interface DefinitionsLayer {
  sources: Source[];
  serviceVersions: ServiceVersion[];
}

/** The wording of the provider's definitions: `content/<edition>/text`. */
export interface TextLayer {
  sources: Source[];
  texts: ServiceText[];
}

/** One edition's content: its layers are read, checked and merged, its lists sorted by name. */
export interface Content {
  edition: Edition;
  manifest: Manifest;
  sources: Source[];
  products: Product[];
  common: Common;
  serviceVersions: ServiceVersion[];
  authorizations: ServiceAuthorization[];
}
