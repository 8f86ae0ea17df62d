import { z } from 'zod';
import { ServiceAuthorizationSchema } from '../schema/facts/authorization.ts';
import { CommonSchema } from '../schema/facts/common.ts';
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

/** A file that content always has, with the schema that it must fit. */
export interface ContentFile<S extends z.ZodType = z.ZodType> {
  path: string;
  schema: S;
}

const SourcesSchema = z.array(SourceSchema);

/** The files at the top of a content folder. */
export const CONTENT_FILES = {
  manifest: { path: 'manifest.json', schema: ManifestSchema },
  products: { path: 'products.json', schema: z.array(ProductSchema) },
} as const;

/**
 * The layers of content: what documentation pages state, what the provider's definitions state as
 * facts, and the definitions' own words, which the repository does not hold. Each is a folder with a
 * list of its sources; of `services` and `authorizations` every `.json` file holds one record.
 */
export const LAYERS = {
  pages: {
    sources: { path: 'pages/sources.json', schema: SourcesSchema },
    common: { path: 'pages/common.json', schema: CommonSchema },
    services: { path: 'pages/services', schema: ServiceVersionSchema },
    authorizations: { path: 'pages/authorizations', schema: ServiceAuthorizationSchema },
  },
  definitions: {
    sources: { path: 'definitions/sources.json', schema: SourcesSchema },
    services: { path: 'definitions/services', schema: DefinedServiceVersionSchema },
  },
  text: {
    sources: { path: 'text/sources.json', schema: SourcesSchema },
    services: { path: 'text/services', schema: ServiceTextSchema },
  },
} as const;
export type LayerName = keyof typeof LAYERS;

/**
 * Where a layer keeps a service version: `definitions/services/cam.2019-01-16.json`.
 * @throws {z.ZodError} when a name is not of the form that is safe in a path.
 */
export function serviceVersionPath(layer: LayerName, service: string, apiVersion: string): string {
  const name = `${ServiceIdSchema.parse(service)}.${ApiVersionSchema.parse(apiVersion)}.json`;
  return `${LAYERS[layer].services.path}/${name}`;
}

/**
 * Where a service's authorizations stand below the content folder.
 * @throws {z.ZodError} when the name is not of the form that is safe in a path.
 */
export function authorizationPath(service: string): string {
  return `${LAYERS.pages.authorizations.path}/${ServiceIdSchema.parse(service)}.json`;
}
