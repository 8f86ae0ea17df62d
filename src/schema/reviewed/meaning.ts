import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { FixedBySchema } from './advice.ts';

/**
 * What to do with the same call. `no`: the second one fails too, or does the work twice. `backoff`: load
 * or a passing fault. `wait`: until something has changed. `clock`: after the caller's clock is set.
 * `unclear`: it can be either.
 */
export const RetryAnswerSchema = z.enum(['no', 'backoff', 'wait', 'clock', 'unclear']);
export type RetryAnswer = z.infer<typeof RetryAnswerSchema>;

/**
 * A statement that a meaning was written after: the edition of the definitions that contain it, and the
 * hash of its text. `international:3f2a9c1b04`.
 */
const BasisSchema = z
  .string()
  .regex(/^(international|china):[0-9a-f]{10}$/, 'is not an edition and the hash of a statement');

/** What a code means, in the project's own words: a line of a file in `content/reviewed/meanings`. */
export const MeaningRecordSchema = z
  .strictObject({
    code: CodeSchema,
    /** One sentence: what went wrong, in terms of the thing that the call is about. */
    meaning: z.string().min(15).max(160),
    /** One imperative sentence whose first step can be done now. Absent where advice is as good. */
    fix: z.string().min(15).max(200).optional(),
    retry: RetryAnswerSchema,
    /** With `wait` only: until what, as a phrase. */
    waitFor: z.string().min(5).max(120).optional(),
    /** Why we conclude something else than official sources do; absent where we do not. */
    differs: z.string().min(20).max(160).optional(),
    /** The likeliest first. */
    fixedBy: z.array(FixedBySchema).min(1),
    /** The meaning gives no cause beyond the code's name, because no source does. */
    nameOnly: z.literal(true).optional(),
    /** The statements that it was written after; empty where no source describes the code. */
    basis: z.array(BasisSchema).default([]),
  })
  .refine(({ retry, waitFor }) => (retry === 'wait') === (waitFor !== undefined), {
    path: ['waitFor'],
    message: 'belongs to a meaning whose retry is "wait", and only there',
  })
  .refine(({ fixedBy }) => new Set(fixedBy).size === fixedBy.length, {
    path: ['fixedBy'],
    message: 'names somebody twice',
  });
export type MeaningRecord = z.infer<typeof MeaningRecordSchema>;
