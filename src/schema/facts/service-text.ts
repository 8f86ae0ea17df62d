import { z } from 'zod';
import { ActionNameSchema } from './action.ts';
import { CodeSchema } from './error-code.ts';
import { NameSchema } from './parameter.ts';
import { ApiVersionSchema, ServiceIdSchema } from './service.ts';
import { SourceIdSchema } from './source.ts';

/** A name and its description in the definitions. Names without a description are absent. */
const NamedTextSchema = z.tuple([NameSchema, z.string().min(1)]);

/** An example as the definitions show it. */
export const ExampleTextSchema = z.strictObject({
  title: z.string().optional(),
  text: z.string().optional(),
  input: z.string(),
  output: z.string().optional(),
});
export type ExampleText = z.infer<typeof ExampleTextSchema>;

/**
 * The descriptions in the definitions of one service version, which are added to the facts when
 * content is loaded. One file of `content/<edition>/text/services`, which is not committed.
 */
export const ServiceTextSchema = z.strictObject({
  service: ServiceIdSchema,
  apiVersion: ApiVersionSchema,
  /** The source of the descriptions of actions, parameters and data types. */
  apiSource: SourceIdSchema.optional(),
  /** The source of the descriptions of error codes. */
  errorSource: SourceIdSchema.optional(),
  actions: z
    .array(
      z.strictObject({
        name: ActionNameSchema,
        text: z.string().optional(),
        input: z.array(NamedTextSchema).default([]),
        output: z.array(NamedTextSchema).default([]),
        examples: z.array(ExampleTextSchema).default([]),
      }),
    )
    .default([]),
  dataTypes: z
    .array(
      z.strictObject({
        name: NameSchema,
        text: z.string().optional(),
        members: z.array(NamedTextSchema).default([]),
      }),
    )
    .default([]),
  errorCodes: z.array(z.tuple([CodeSchema, z.string().min(1)])).default([]),
});
export type ServiceText = z.infer<typeof ServiceTextSchema>;
/** The descriptions as content stores them. */
export type ServiceTextRecord = z.input<typeof ServiceTextSchema>;
