import { z } from 'zod';
import { EditionSchema } from '../facts/edition.ts';
import { NameSchema } from '../facts/parameter.ts';
import { sites, sourceIds, statements } from './evidence.ts';
import { history } from './history.ts';
import type { Immutable } from './immutable.ts';

/** A parameter of an action, or a member of a data type. */
export const PublishedParameterSchema = z.strictObject({
  name: NameSchema,
  type: z.string().describe('`String`, `Array of Filter`.'),
  reference: NameSchema.nullable().describe('The data type that it refers to.'),
  required: z
    .boolean()
    .optional()
    .describe('Absent for output, and for a member where no source states it.'),
  arrayForm: z
    .string()
    .optional()
    .describe('The name in a query string, where a source states it: `Filters.N` for `Filters`.'),
  sites: sites.optional().describe('Absent where they are those of the action or data type.'),
  elsewhere: z
    .strictObject({ site: EditionSchema, type: z.string(), required: z.boolean().optional() })
    .optional()
    .describe('What the other site states, where it differs.'),
  statements,
  history: history
    .optional()
    .describe('Since when an action has it; absent where that is as long as the action is there.'),
  sources: sourceIds.optional().describe('Absent where they are those of the action or data type.'),
});
export type PublishedParameter = Immutable<z.infer<typeof PublishedParameterSchema>>;
