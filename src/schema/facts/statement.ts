import { z } from 'zod';
import { SourceIdSchema } from './source.ts';

/**
 * What sources say, in one wording, with every source that uses exactly this wording. Different
 * wordings of the same thing are different statements. The text is plain except for line breaks, `- `
 * list items, `` `code` `` and `[links](https://…)`. It is untrusted: escape it before you show it.
 */
export const StatementSchema = z.strictObject({
  text: z.string().min(1),
  sources: z.array(SourceIdSchema).min(1),
});
export type Statement = z.infer<typeof StatementSchema>;
