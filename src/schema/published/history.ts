import { z } from 'zod';
import { EditionSchema } from '../facts/edition.ts';
import type { Immutable } from './immutable.ts';

const release = z
  .string()
  .describe(
    'The number of the release: of the Go SDK or, of parameters, of the command-line tool.',
  );
const date = z.string().describe('The day of the release in UTC: `2021-06-10`.');

/** When the releases of one site first had something and, if it is gone, which first lacked it. */
export const PublishedHistorySchema = z.strictObject({
  site: EditionSchema,
  since: z
    .strictObject({
      release,
      date,
      orEarlier: z
        .literal(true)
        .optional()
        .describe('The releases before cannot tell whether they had it.'),
    })
    .describe('The first release that has it.'),
  removed: z
    .strictObject({ release, date })
    .optional()
    .describe('The first release without it; absent where the newest has it.'),
});
export type PublishedHistory = Immutable<z.infer<typeof PublishedHistorySchema>>;

/** Since when each site has something; empty where no past releases were read. */
export const history = z
  .array(PublishedHistorySchema)
  .describe('Since when the releases of each site have it; empty where that is not known.');
