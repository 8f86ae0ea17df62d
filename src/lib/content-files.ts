import { z } from 'zod';
import { ServiceAuthorizationSchema } from '../schema/authorization.ts';
import { CommonSchema } from '../schema/common.ts';
import { ManifestSchema } from '../schema/manifest.ts';
import {
  ApiVersionSchema,
  ProductSchema,
  ServiceIdSchema,
  ServiceVersionSchema,
} from '../schema/service.ts';
import { SourceSchema } from '../schema/source.ts';

/** The files that content always has, each with the schema that it must fit. */
export const CONTENT_FILES = {
  manifest: { path: 'manifest.json', schema: ManifestSchema },
  sources: { path: 'sources.json', schema: z.array(SourceSchema) },
  products: { path: 'products.json', schema: z.array(ProductSchema) },
  common: { path: 'common.json', schema: CommonSchema },
} as const;

/** The folders whose every `.json` file holds one record of the schema. */
export const CONTENT_FOLDERS = {
  serviceVersions: { path: 'services', schema: ServiceVersionSchema },
  authorizations: { path: 'authorizations', schema: ServiceAuthorizationSchema },
} as const;

/**
 * Where a service version stands below the content folder: `services/cam.2019-01-16.json`.
 * @throws {z.ZodError} when a name is not of the form that is safe in a path.
 */
export function serviceVersionPath(service: string, apiVersion: string): string {
  return `${CONTENT_FOLDERS.serviceVersions.path}/${ServiceIdSchema.parse(service)}.${ApiVersionSchema.parse(apiVersion)}.json`;
}

/**
 * Where a service's authorizations stand below the content folder.
 * @throws {z.ZodError} when the name is not of the form that is safe in a path.
 */
export function authorizationPath(service: string): string {
  return `${CONTENT_FOLDERS.authorizations.path}/${ServiceIdSchema.parse(service)}.json`;
}
