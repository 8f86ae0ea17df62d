import { z } from 'zod';
import { ActionSchema } from './action.ts';
import { DataTypeSchema, DefinedDataTypeSchema } from './data-type.ts';
import { ErrorCodeSchema } from './error-code.ts';
import { SourceIdSchema } from './source.ts';

/** A service's short name, the first label of its domain: `cam`. */
export const ServiceIdSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*$/, 'is not a service name');

/** A version of a service's API: `2019-01-16`. */
export const ApiVersionSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not an API version');

/** A row of the reviewed table of products: `content/reviewed/products.json`. */
export const ProductSchema = z.strictObject({
  service: ServiceIdSchema,
  /** The product's English name. */
  name: z.string().min(1),
  /** Other names of the product on pages, in any language. */
  aliases: z.array(z.string()).default([]),
});
export type Product = z.infer<typeof ProductSchema>;

/** Everything that one layer states about a version of a service's API. */
export const ServiceVersionSchema = z.strictObject({
  service: ServiceIdSchema,
  apiVersion: ApiVersionSchema,
  sources: z.array(SourceIdSchema).min(1),
  actions: z.array(ActionSchema).default([]),
  dataTypes: z.array(DataTypeSchema).default([]),
  /** Every code that any page of this version lists as its own. */
  errorCodes: z.array(ErrorCodeSchema).default([]),
});
export type ServiceVersion = z.infer<typeof ServiceVersionSchema>;
/** A service version in the layer of definitions. */
export const DefinedServiceVersionSchema = ServiceVersionSchema.extend({
  dataTypes: z.array(DefinedDataTypeSchema).default([]),
});
/** A service version as content stores it. */
export type ServiceVersionRecord = z.input<typeof ServiceVersionSchema>;
