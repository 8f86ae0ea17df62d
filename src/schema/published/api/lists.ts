import { z } from 'zod';
import { PublishedActionSchema } from '../action.ts';
import { PublishedErrorSchema } from '../error.ts';
import { PublishedServiceSchema, PublishedVersionSchema } from '../service.ts';
import { page, path } from './address.ts';

const count = z.int().nonnegative();
const parts = z
  .array(
    z.strictObject({
      part: path,
      first: z.string().describe('Its first name.'),
      last: z.string().describe('Its last name.'),
      count,
    }),
  )
  .describe('In the order of the names, letter case folded.');

/** Where the parts of each list are: `/api/v1/index.json`. */
export const ApiIndexSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    updatedAt: z.string().nullable().describe('The latest date that any source states.'),
    counts: z
      .strictObject({ errors: count, actions: count, services: count })
      .describe('Without what only past releases had.'),
    schemas: z
      .array(z.strictObject({ name: z.string(), schema: path }))
      .describe('The JSON Schema of each kind of file.'),
    errors: parts,
    actions: parts,
    services: parts,
  })
  .describe('What the API contains, and where the parts of its lists are.');
export type ApiIndex = z.infer<typeof ApiIndexSchema>;

const record = path.describe('The record of the entry.');
const removed = z.literal(true).optional().describe('Whether only past releases had it.');

/** A part of the list of codes. */
export const ApiErrorsPartSchema = z.strictObject({
  errors: z.array(
    PublishedErrorSchema.pick({ code: true, common: true, services: true }).extend({
      ...{ record, removed },
    }),
  ),
});

/** A part of the list of actions. */
export const ApiActionsPartSchema = z.strictObject({
  actions: z.array(
    PublishedActionSchema.pick({ action: true, service: true, apiVersion: true }).extend({
      ...{ record, removed },
    }),
  ),
});

/** A part of the list of services. */
export const ApiServicesPartSchema = z.strictObject({
  services: z.array(
    PublishedServiceSchema.pick({ service: true, name: true }).extend({
      apiVersions: z.array(PublishedVersionSchema.shape.apiVersion),
      errors: count,
      actions: count,
      page,
    }),
  ),
});
export type ApiErrorsPart = z.infer<typeof ApiErrorsPartSchema>;
export type ApiActionsPart = z.infer<typeof ApiActionsPartSchema>;
export type ApiServicesPart = z.infer<typeof ApiServicesPartSchema>;
