import { z } from 'zod';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** The name of a parameter, member or type. Untrusted: never use it as an object key. */
export const NameSchema = z
  .string()
  .max(200)
  .regex(/^[A-Za-z_][A-Za-z0-9_.:-]*$/, 'is not a name that code can use');

/**
 * The parts of a type. `Array of Filter` is `{base: 'Object', array: true, reference: 'Filter'}`,
 * `String` is `{base: 'String'}`.
 */
export const ParameterTypeSchema = z.strictObject({
  /** The scalar as the page writes it (`String`, `Timestamp ISO8601`); `Object` for a data type. */
  base: z.string().min(1).max(100).default('Object'),
  array: z.boolean().default(false),
  /** The name of the data type. */
  reference: NameSchema.optional(),
});
export type ParameterType = z.infer<typeof ParameterTypeSchema>;

/** A parameter of an action's output. */
export const OutputParameterSchema = z.strictObject({
  name: NameSchema,
  type: ParameterTypeSchema,
  descriptions: z.array(StatementSchema).default([]),
  /** Empty if they are the sources of the record that contains the parameter. */
  sources: z.array(SourceIdSchema).default([]),
});
export type OutputParameter = z.infer<typeof OutputParameterSchema>;

/** A parameter of an action's input. */
export const InputParameterSchema = OutputParameterSchema.extend({
  required: z.boolean().default(false),
  /** The name in a query string, if the page gives it: `Filters.N` for `Filters`. */
  arrayForm: z.string().max(210).optional(),
});
export type InputParameter = z.infer<typeof InputParameterSchema>;

/** A member of a data type. */
export const MemberSchema = InputParameterSchema.extend({
  /** Absent if no source states it, as for types that only responses use. */
  required: z.boolean().optional(),
});
export type Member = z.infer<typeof MemberSchema>;
