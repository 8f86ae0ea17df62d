import { z } from 'zod';
import { FixedBySchema } from '../reviewed/advice.ts';
import { RetryAnswerSchema } from '../reviewed/meaning.ts';
import type { Immutable } from './immutable.ts';

/** What a code means, written by this project after reading what the sources say. */
export const PublishedMeaningSchema = z
  .strictObject({
    meaning: z.string().describe('What went wrong, in one sentence.'),
    fix: z
      .string()
      .nullable()
      .describe('The first thing to do, in one sentence; `null` where `advice` is as good.'),
    retry: RetryAnswerSchema.describe('What this project concludes about repeating the call.'),
    waitFor: z.string().nullable().describe('Until what, where `retry` is `wait`; else `null`.'),
    differs: z
      .string()
      .nullable()
      .describe(
        'Why `retry` is not what official sources say; `null` where they agree or say nothing.',
      ),
    fixedBy: z.array(FixedBySchema).min(1).describe('Who can fix it, the likeliest first.'),
    nameOnly: z.boolean().describe('Whether no source says more than the name of the code does.'),
    shared: z.boolean().describe('Whether it was written for several services together.'),
    stale: z
      .boolean()
      .describe('Whether the statement that it was written after has changed since.'),
  })
  .describe('What the code means, in the words of this project, not those of Tencent Cloud.');
export type PublishedMeaning = Immutable<z.infer<typeof PublishedMeaningSchema>>;

/** Whether to send the same call again. */
export const ShouldRetrySchema = z
  .strictObject({
    answer: RetryAnswerSchema.describe(
      '`no`: fix the cause first. `backoff`: with growing pauses. `wait`: when something has changed. `clock`: after the clock is set. `unclear`: it can be either.',
    ),
    waitFor: z.string().nullable().describe('Until what, if that is known; else `null`.'),
    saidBy: z
      .enum(['official', 'ours'])
      .nullable()
      .describe('Who says so: an official source, this project, or nobody (`null`).'),
  })
  .describe('Whether to send the same call again, in one answer.');
export type ShouldRetry = Immutable<z.infer<typeof ShouldRetrySchema>>;
