import type { ServiceAuthorization } from './authorization.ts';
import type { Common } from './common.ts';
import type { Edition } from './edition.ts';
import type { Manifest } from './manifest.ts';
import type { Member } from './parameter.ts';
import type { EditionHistory } from './release-history.ts';
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

/** A source with the edition that it describes. */
export interface EditionSource extends Source {
  edition: Edition;
}

/**
 * The content of one edition or of several: its layers are read, checked and merged, its lists sorted by name. Which
 * edition has a record shows in the record's sources.
 */
export interface Content {
  /** The international one first. */
  editions: readonly [Edition, ...Edition[]];
  manifest: Manifest;
  sources: EditionSource[];
  products: Product[];
  common: Common;
  serviceVersions: ServiceVersion[];
  authorizations: ServiceAuthorization[];
  differences: EditionDifferences;
  /** Of the editions of which past releases were read. */
  history: readonly EditionHistory[];
}

/**
 * Where editions differ within an action or a data type that both have, and sources do not show it. Keys begin with
 * service, API version and the record's name: `cvm 2017-03-12 RunInstances`.
 */
export interface EditionDifferences {
  /** By record and code, the only edition that lists the code for the action. */
  codes: ReadonlyMap<string, Edition>;
  /** By record, `in` or `out` or `member`, and parameter: what the second edition states of it. */
  parameters: ReadonlyMap<string, Pick<Member, 'type' | 'required'>>;
}
