import { z } from 'zod';
import { ActionNameSchema } from './action.ts';
import { CodeSchema } from './error-code.ts';
import { NameSchema } from './parameter.ts';
import { ApiVersionSchema, ServiceIdSchema } from './service.ts';
import { SourceIdSchema } from './source.ts';

/** A name and what the provider says of it; names of which it says nothing are left out. */
const NamedTextSchema = z.tuple([NameSchema, z.string().min(1)]);

/** An example in the provider's own text. */
export const ExampleTextSchema = z.strictObject({
  title: z.string().optional(),
  text: z.string().optional(),
  input: z.string(),
  output: z.string().optional(),
});
export type ExampleText = z.infer<typeof ExampleTextSchema>;

/**
 * What the provider's definitions say, in words, of one service version: laid over the facts when
 * content is loaded. One file of `content/<edition>/text/services`, which the repository does not hold.
 */
export const ServiceTextSchema = z.strictObject({
  service: ServiceIdSchema,
  apiVersion: ApiVersionSchema,
  /** Where the words on actions, parameters and data types come from. */
  apiSource: SourceIdSchema.optional(),
  /** Where the words on error codes come from. */
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
/** The words as content stores them. */
export type ServiceTextRecord = z.input<typeof ServiceTextSchema>;
