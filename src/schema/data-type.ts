import { z } from 'zod';
import { InputParameterSchema, NameSchema } from './parameter.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** A named structure that parameters refer to. */
export const DataTypeSchema = z.strictObject({
  name: NameSchema,
  descriptions: z.array(StatementSchema).default([]),
  members: z.array(InputParameterSchema).default([]),
  sources: z.array(SourceIdSchema).min(1),
});
export type DataType = z.infer<typeof DataTypeSchema>;
