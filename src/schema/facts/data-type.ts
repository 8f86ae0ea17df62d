import { z } from 'zod';
import { InputParameterSchema, MemberSchema, NameSchema } from './parameter.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** A named structure that parameters use as their type. */
export const DataTypeSchema = z.strictObject({
  name: NameSchema,
  descriptions: z.array(StatementSchema).default([]),
  members: z.array(MemberSchema).default([]),
  sources: z.array(SourceIdSchema).min(1),
});
export type DataType = z.infer<typeof DataTypeSchema>;

/** A data type in the definitions, which mark only the required members. */
export const DefinedDataTypeSchema = DataTypeSchema.extend({
  members: z.array(InputParameterSchema).default([]),
});
