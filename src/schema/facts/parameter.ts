import { z } from 'zod';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** A parameter, member or type name as it is used in code. Untrusted: never an object key. */
export const NameSchema = z
  .string()
  .max(200)
  .regex(/^[A-Za-z_][A-Za-z0-9_.:-]*$/, 'is not a name that code can use');

/**
 * A type taken apart. `Array of Filter` is `{base: 'Object', array: true, reference: 'Filter'}`,
 * `String` is `{base: 'String'}`.
 */
export const ParameterTypeSchema = z.strictObject({
  /** The scalar as the page writes it (`String`, `Timestamp ISO8601`), `Object` for a reference. */
  base: z.string().min(1).max(100).default('Object'),
  array: z.boolean().default(false),
  /** The data type that the page refers to. */
  reference: NameSchema.optional(),
});
export type ParameterType = z.infer<typeof ParameterTypeSchema>;

/** A parameter of an action's output. */
export const OutputParameterSchema = z.strictObject({
  name: NameSchema,
  type: ParameterTypeSchema,
  descriptions: z.array(StatementSchema).default([]),
  /** Empty when the same as the owning record's. */
  sources: z.array(SourceIdSchema).default([]),
});
export type OutputParameter = z.infer<typeof OutputParameterSchema>;

/** A parameter of an action's input. */
export const InputParameterSchema = OutputParameterSchema.extend({
  required: z.boolean().default(false),
  /** The name as a query string writes it, where the page does so: `Filters.N` for `Filters`. */
  arrayForm: z.string().max(210).optional(),
});
export type InputParameter = z.infer<typeof InputParameterSchema>;

/** A member of a data type. */
export const MemberSchema = InputParameterSchema.extend({
  /** Absent where no source states it: pages do not for a type that only answers use. */
  required: z.boolean().optional(),
});
export type Member = z.infer<typeof MemberSchema>;
