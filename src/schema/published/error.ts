import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { ServiceIdSchema } from '../facts/service.ts';
import { PublishedAdviceSchema } from './advice.ts';
import { lastSeen, sites, sources } from './evidence.ts';
import type { Immutable } from './immutable.ts';
import { PublishedListingSchema } from './listing.ts';
import { PublishedMeaningSchema, ShouldRetrySchema } from './meaning.ts';
import { PublishedRetrySchema } from './retry.ts';

/** An error code with everything known about it: the one record behind every product. */
export const PublishedErrorSchema = z
  .strictObject({
    sites,
    code: CodeSchema.describe('The code, exactly as the sources write it.'),
    category: z.string().describe('The part before the first dot.'),
    parent: z
      .string()
      .nullable()
      .describe('The code one segment up, which is not always a known code.'),
    common: z.boolean().describe('Whether any action may return it.'),
    services: z
      .array(ServiceIdSchema)
      .describe('The services that list it, or once listed it, by name.'),
    lastSeen,
    meaning: PublishedMeaningSchema.nullable().describe(
      'What the code means wherever it is listed; `null` where its listings differ, or nobody has written it.',
    ),
    shouldRetry: ShouldRetrySchema,
    retry: PublishedRetrySchema.describe('What official sources say about repeating the call.'),
    advice: PublishedAdviceSchema.nullable().describe(
      'Advice of this project in its own words, not those of Tencent Cloud.',
    ),
    sdkConstant: z
      .string()
      .nullable()
      .describe('Its name in the Go, Java and Python SDKs; `null` where no service lists it.'),
    listings: z.array(PublishedListingSchema).min(1),
    sources,
  })
  .describe('An error code with what each of its listings says.');
export type PublishedError = Immutable<z.infer<typeof PublishedErrorSchema>>;
