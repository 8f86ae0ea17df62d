import { z } from 'zod';
import { ActionNameSchema } from '../facts/action.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { lastSeen, sites, sourceIds, statements } from './evidence.ts';
import { history } from './history.ts';
import type { Immutable } from './immutable.ts';
import { PublishedMeaningSchema, ShouldRetrySchema } from './meaning.ts';

/** A code in one list: that of a service version, or that of the common codes. */
export const PublishedListingSchema = z
  .strictObject({
    service: ServiceIdSchema.nullable().describe('`null` for the list of common codes.'),
    name: z.string().describe('The English name of the product.'),
    apiVersion: ApiVersionSchema.nullable().describe('`null` for the list of common codes.'),
    meaning: PublishedMeaningSchema.nullable().describe(
      'What the code means there, in the words of this project; `null` where nobody has written it.',
    ),
    shouldRetry: ShouldRetrySchema,
    statements,
    actions: z
      .array(ActionNameSchema)
      .describe(
        'The actions that list the code, by name. Empty for a common code, which any action may return.',
      ),
    sites,
    lastSeen,
    history,
    sources: sourceIds,
  })
  .describe('What one service version, or the common list, says about the code.');
export type PublishedListing = Immutable<z.infer<typeof PublishedListingSchema>>;
