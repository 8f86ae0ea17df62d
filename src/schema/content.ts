import type { ServiceAuthorization } from './authorization.ts';
import type { Common } from './common.ts';
import type { Manifest } from './manifest.ts';
import type { Product, ServiceVersion } from './service.ts';
import type { Source } from './source.ts';

/** All content, read and checked. Lists are in the order of their files: by name. */
export interface Content {
  manifest: Manifest;
  sources: Source[];
  products: Product[];
  common: Common;
  serviceVersions: ServiceVersion[];
  authorizations: ServiceAuthorization[];
}
