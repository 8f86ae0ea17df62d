import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ServiceAuthorizationSchema } from '../schema/facts/authorization.ts';
import { CommonSchema } from '../schema/facts/common.ts';
import { type Edition, EditionSchema } from '../schema/facts/edition.ts';
import { ManifestSchema } from '../schema/facts/manifest.ts';
import {
  ApiVersionSchema,
  DefinedServiceVersionSchema,
  ProductSchema,
  ServiceIdSchema,
  ServiceVersionSchema,
} from '../schema/facts/service.ts';
import { ServiceTextSchema } from '../schema/facts/service-text.ts';
import { SourceSchema } from '../schema/facts/source.ts';

/** A file below a content folder and its schema. */
export interface ContentFile<S extends z.ZodType = z.ZodType> {
  path: string;
  schema: S;
}

const SourcesSchema = z.array(SourceSchema);

/** The reviewed table of products, which is shared by all editions. */
export const PRODUCTS_FILE = {
  path: 'reviewed/products.json',
  schema: z.array(ProductSchema),
} as const;

/**
 * The files of one edition. Each layer is a folder with a list of its sources; every `.json` file in
 * its `services` and `authorizations` is one record. The `pages` layer contains what documentation
 * pages state, `definitions` the facts in the provider's definitions, and `text` the definitions'
 * wording, which is not committed.
 */
export function editionFiles(edition: Edition) {
  return {
    manifest: { path: `${edition}/manifest.json`, schema: ManifestSchema },
    pages: {
      sources: { path: `${edition}/pages/sources.json`, schema: SourcesSchema },
      common: { path: `${edition}/pages/common.json`, schema: CommonSchema },
      services: { path: `${edition}/pages/services`, schema: ServiceVersionSchema },
      authorizations: {
        path: `${edition}/pages/authorizations`,
        schema: ServiceAuthorizationSchema,
      },
    },
    definitions: {
      sources: { path: `${edition}/definitions/sources.json`, schema: SourcesSchema },
      services: { path: `${edition}/definitions/services`, schema: DefinedServiceVersionSchema },
    },
    text: {
      sources: { path: `${edition}/text/sources.json`, schema: SourcesSchema },
      services: { path: `${edition}/text/services`, schema: ServiceTextSchema },
    },
  } as const;
}

/** The editions that a content folder has; the international one first. */
export function editionsIn(folder: string): Edition[] {
  return EditionSchema.options.filter((edition) =>
    existsSync(join(folder, editionFiles(edition).manifest.path)),
  );
}

/** The folders of an edition that state something about its services. */
export type LayerName = 'pages' | 'definitions' | 'text';

/**
 * The path of a service version's file: `international/definitions/services/cam.2019-01-16.json`.
 * @throws {z.ZodError} if a name is not safe in a path.
 */
export function serviceVersionPath(
  edition: Edition,
  layer: LayerName,
  { service, apiVersion }: { service: string; apiVersion: string },
): string {
  const name = `${ServiceIdSchema.parse(service)}.${ApiVersionSchema.parse(apiVersion)}.json`;
  return `${editionFiles(edition)[layer].services.path}/${name}`;
}

/**
 * The path of a service's authorizations: `international/pages/authorizations/cam.json`.
 * @throws {z.ZodError} if the name is not safe in a path.
 */
export function authorizationPath(edition: Edition, service: string): string {
  const { path } = editionFiles(edition).pages.authorizations;
  return `${path}/${ServiceIdSchema.parse(service)}.json`;
}
