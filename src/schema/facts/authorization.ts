import { z } from 'zod';
import { ActionNameSchema } from './action.ts';
import { ServiceIdSchema } from './service.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** The type of an operation: the section of the page that lists it. */
export const OperationClassSchema = z.enum(['write', 'read', 'list', 'other']);
export type OperationClass = z.infer<typeof OperationClassSchema>;

/** The level at which access can be granted. */
export const GranularitySchema = z.enum(['service', 'operation', 'resource']);
export type Granularity = z.infer<typeof GranularitySchema>;

/** The support for a feature of access management. */
export const SupportSchema = z.enum(['supported', 'partially-supported', 'not-supported']);
export type Support = z.infer<typeof SupportSchema>;

/** How Cloud Access Management (CAM) can grant access to one action. */
export const AuthorizationSchema = z.strictObject({
  action: ActionNameSchema,
  operationClass: OperationClassSchema,
  granularity: GranularitySchema,
  /** The resource's six-segment description; `*` for any resource. */
  resource: z.string().min(1).max(500),
  ipRestriction: SupportSchema,
  descriptions: z.array(StatementSchema).default([]),
});
export type Authorization = z.infer<typeof AuthorizationSchema>;

/** How CAM can grant access to a service: one file of `content/<edition>/pages/authorizations`. */
export const ServiceAuthorizationSchema = z.strictObject({
  /** The product's abbreviation in CAM, which is the service's name in the API. */
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
