import { z } from 'zod';
import { SourceIdSchema } from './source.ts';

/**
 * One wording, with every source that uses exactly it. Two sources that word the same thing
 * differently make two statements. The text is plain, but for line breaks, `- ` list items,
 * `` `code` `` and `[links](https://…)`; it is untrusted and is escaped where it is shown.
 */
export const StatementSchema = z.strictObject({
  text: z.string().min(1),
  sources: z.array(SourceIdSchema).min(1),
});
export type Statement = z.infer<typeof StatementSchema>;
