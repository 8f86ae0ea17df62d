import { z } from 'zod';
import { ActionNameSchema } from './action.ts';
import { ServiceIdSchema } from './service.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** What an operation does, by the section of the page that lists it. */
export const OperationClassSchema = z.enum(['write', 'read', 'list', 'other']);
export type OperationClass = z.infer<typeof OperationClassSchema>;

/** How finely access can be granted. */
export const GranularitySchema = z.enum(['service', 'operation', 'resource']);
export type Granularity = z.infer<typeof GranularitySchema>;

/** How far a feature of access management is supported. */
export const SupportSchema = z.enum(['supported', 'partially-supported', 'not-supported']);
export type Support = z.infer<typeof SupportSchema>;

/** What Cloud Access Management can grant on one action. */
export const AuthorizationSchema = z.strictObject({
  action: ActionNameSchema,
  operationClass: OperationClassSchema,
  granularity: GranularitySchema,
  /** The six-segment description of the resource, `*` for any. */
  resource: z.string().min(1).max(500),
  ipRestriction: SupportSchema,
  descriptions: z.array(StatementSchema).default([]),
});
export type Authorization = z.infer<typeof AuthorizationSchema>;

/** What Cloud Access Management can grant on a service: one file of `content/<edition>/pages/authorizations`. */
export const ServiceAuthorizationSchema = z.strictObject({
  /** The product's abbreviation in CAM, which is its service name in the API. */
  service: ServiceIdSchema,
  /** The product's name as the page writes it. */
  product: z.string().min(1),
  console: SupportSchema,
  byTag: SupportSchema,
  granularity: GranularitySchema,
  ipRestriction: SupportSchema,
  sources: z.array(SourceIdSchema).min(1),
  actions: z.array(AuthorizationSchema),
});
export type ServiceAuthorization = z.infer<typeof ServiceAuthorizationSchema>;
