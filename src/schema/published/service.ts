import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { NameSchema } from '../facts/parameter.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { PublishedActionSchema } from './action.ts';
import { sites, sourceIds, sources } from './evidence.ts';
import type { Immutable } from './immutable.ts';
import { PublishedListingSchema } from './listing.ts';

/** A code in the list of a known service version: a listing without what the version says. */
export const ListedErrorSchema = z.strictObject({
  code: CodeSchema,
  ...PublishedListingSchema.pick({
    meaning: true,
    shouldRetry: true,
    statements: true,
    actions: true,
    sites: true,
    lastSeen: true,
    history: true,
    sources: true,
  }).shape,
});

/** An action in the list of a service version. */
export const ListedActionSchema = PublishedActionSchema.pick({
  action: true,
  statements: true,
  status: true,
  sites: true,
  errorCodes: true,
  lastSeen: true,
  history: true,
}).extend({ sources: sourceIds });

/** A version of a service with what it lists. */
export const PublishedVersionSchema = z.strictObject({
  apiVersion: ApiVersionSchema,
  sites,
  sources: sourceIds,
  errors: z.array(ListedErrorSchema).describe('In the order of their codes.'),
  actions: z.array(ListedActionSchema).describe('In the order of their names.'),
  types: z.array(NameSchema).describe('In the order of their names.'),
});

/** A service with what each version of its API lists. */
export const PublishedServiceSchema = z
  .strictObject({
    sites,
    service: ServiceIdSchema.describe('The short name, the first label of the domain: `cam`.'),
    name: z.string().describe('The English name of the product, or else the short name.'),
    versions: z.array(PublishedVersionSchema).describe('The oldest first.'),
    sources,
  })
  .describe('A service with the error codes, actions and data types of each version of its API.');
export type PublishedService = Immutable<z.infer<typeof PublishedServiceSchema>>;
