import { z } from 'zod';
import { RetryAnswerSchema } from '../../reviewed/meaning.ts';
import { PublishedErrorSchema } from '../error.ts';
import type { Immutable } from '../immutable.ts';
import { PublishedListingSchema } from '../listing.ts';
import { PublishedRetryEvidenceSchema, PublishedRetryStatementSchema } from '../retry.ts';
import { page } from './address.ts';

const advice = PublishedErrorSchema.shape.advice.unwrap();
const subject = advice.shape.subject.unwrap();

const evidence = z.array(
  PublishedRetryEvidenceSchema.extend({ url: z.string().describe('Where to read it.') }),
);

/** The record of a code with the addresses of its pages: `/api/v1/errors/<slug>.json`. */
export const ApiErrorSchema = PublishedErrorSchema.extend({
  page,
  retry: PublishedErrorSchema.shape.retry.extend({
    evidence,
    narrower: z.array(PublishedRetryStatementSchema.extend({ evidence })),
  }),
  advice: advice
    .extend({
      page,
      retry: RetryAnswerSchema.nullable().describe(
        'What the advice says about repeating the call; `null` where it says nothing.',
      ),
      subject: subject.extend({ page }).nullable(),
    })
    .nullable(),
  guides: z
    .array(z.strictObject({ title: z.string(), page }))
    .describe('Guides of this site that explain it.'),
  listings: z.array(PublishedListingSchema.extend({ page })).min(1),
});
export type ApiError = Immutable<z.infer<typeof ApiErrorSchema>>;
