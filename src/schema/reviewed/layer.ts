import { z } from 'zod';
import { FixedBySchema } from './advice.ts';
import { RetryAnswerSchema } from './meaning.ts';

/**
 * A code of another layer than API 3.0, with its meaning in our own words: a line of
 * `content/reviewed/layers/cos.json` or `sdk-client.json`.
 */
export const LayerCodeSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Za-z0-9_.]{1,80}$/),
    /** The HTTP statuses that come with it, as the source states them; empty where none is stated. */
    status: z.array(z.int().min(100).max(599)).default([]),
    meaning: z.string().min(15).max(160),
    fix: z.string().min(15).max(200),
    retry: RetryAnswerSchema,
    /** With `wait` only: until what, as a phrase. */
    waitFor: z.string().min(5).max(120).optional(),
    fixedBy: z.array(FixedBySchema).min(1),
    /** The public page or file that names the code. */
    source: z.url(),
  })
  .refine(({ retry, waitFor }) => (retry === 'wait') === (waitFor !== undefined), {
    path: ['waitFor'],
    message: 'belongs to a code whose retry is "wait", and only there',
  })
  .refine(({ fixedBy }) => new Set(fixedBy).size === fixedBy.length, {
    path: ['fixedBy'],
    message: 'names somebody twice',
  });
export type LayerCode = z.infer<typeof LayerCodeSchema>;

/** An interface that makes errors of its own, not API 3.0: a line of `content/reviewed/layers/layers.json`. */
export const LayerRecordSchema = z.strictObject({
  layer: z.enum([
    'cos',
    'sdk-client',
    'api-2.0',
    'dnspod-token',
    'im-trtc',
    'scf',
    'asr',
    'edgeone-pages',
    'other-cloud',
  ]),
  /** As a reader knows it; of another cloud, the name of the cloud. */
  name: z.string().min(2).max(40),
  /** Whether we have its codes. */
  covered: z.boolean(),
  /** One sentence: what it is, and how its errors look. */
  says: z.string().min(20).max(200),
  /** Where its own documentation describes its errors. */
  documentation: z.url(),
  /** One sentence: the first step for an error that nothing else explains. */
  fix: z.string().min(15).max(200).optional(),
  /** Absent where the interface does not decide it. */
  retry: RetryAnswerSchema.optional(),
  fixedBy: z.array(FixedBySchema).default([]),
  /** Words and phrases by which a search finds an interface whose codes we do not have. */
  keywords: z.array(z.string().min(2).max(40)).default([]),
});
export type LayerRecord = z.infer<typeof LayerRecordSchema>;
