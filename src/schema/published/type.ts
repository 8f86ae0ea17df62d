import { z } from 'zod';
import { ActionNameSchema } from '../facts/action.ts';
import { NameSchema } from '../facts/parameter.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { sites, sources, statements } from './evidence.ts';
import type { Immutable } from './immutable.ts';
import { PublishedParameterSchema } from './parameter.ts';

/** A data type with its members. */
export const PublishedTypeSchema = z
  .strictObject({
    sites,
    service: ServiceIdSchema,
    apiVersion: ApiVersionSchema,
    type: NameSchema,
    statements,
    members: z.array(PublishedParameterSchema),
    usedBy: z
      .strictObject({ actions: z.array(ActionNameSchema), types: z.array(NameSchema) })
      .describe('The actions and data types of the same version that refer to it.'),
    sources,
  })
  .describe('A data type with its members.');
export type PublishedType = Immutable<z.infer<typeof PublishedTypeSchema>>;
