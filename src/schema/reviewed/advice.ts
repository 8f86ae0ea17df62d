import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { SourceIdSchema } from '../facts/source.ts';

/** The name of a file in `content/reviewed/advice`, without its ending: `not-found`. */
export const AdviceNameSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/**
 * Words that stand next to each other in a sub-code, each with its alternatives: `not exist|exists`
 * finds `UserNotExistError`. `^` before them ties them to the sub-code's first word, `$` after them to
 * its last, where `Error` and `Err` at the end do not count.
 */
export const WordPatternSchema = z
  .string()
  .regex(
    /^(\^ )?[a-z0-9]+(\|[a-z0-9]+)*( [a-z0-9]+(\|[a-z0-9]+)*)*( \$)?$/,
    'is not a pattern of lower-case words, such as "not exist|exists"',
  );

const CategorySchema = CodeSchema.regex(/^[^.]+$/, 'is not a category');

/** Which codes an advice is for. What is left out covers nothing. */
export const AdviceCoversSchema = z
  .strictObject({
    /** Codes, each written in full. */
    codes: z.array(CodeSchema).default([]),
    /**
     * Codes that clients raise themselves and no source lists: `ECONNRESET`. A category stands for
     * all codes that begin with it, of whose words nothing is guessed.
     */
    clientCodes: z.array(CodeSchema).default([]),
    /** The part of a code before the first dot: every code that begins with it. */
    categories: z.array(CategorySchema).default([]),
    /** Sub-codes whose words say what is wrong. */
    problems: z.array(WordPatternSchema).default([]),
    /** Sub-codes whose words say only what it is about: a kind of value, resource or step. */
    subjects: z.array(WordPatternSchema).default([]),
    /** Categories that `problems` and `subjects` are looked for in; everywhere when empty. */
    within: z.array(CategorySchema).default([]),
    /** Categories that `problems` and `subjects` are not looked for in. */
    outside: z.array(CategorySchema).default([]),
    /** Whether it is for every code there is, known or not. */
    everything: z.boolean().default(false),
  })
  .refine(
    ({ codes, clientCodes, categories, problems, subjects, everything }) =>
      everything ||
      [codes, clientCodes, categories, problems, subjects].some((list) => list.length > 0),
    'covers nothing',
  );

/** Who can make the error go away. */
export const FixedBySchema = z.enum(['caller', 'account owner', 'provider']);
export type FixedBy = z.infer<typeof FixedBySchema>;

/**
 * What sending the same request again would do: `fix-first`, it fails until something is changed;
 * `back-off`, it may pass after a pause that grows; `wait-for-state`, it may pass once a resource is
 * ready; `unknown`, nothing official says so, or official tools disagree.
 */
export const RetryStanceSchema = z.enum(['fix-first', 'back-off', 'wait-for-state', 'unknown']);
export type RetryStance = z.infer<typeof RetryStanceSchema>;

/** One or two plain sentences that stand alone, in at most 200 characters. */
const ShortTextSchema = z.string().min(20).max(200);

/** What stands before the text of a file in `content/reviewed/advice`. */
export const AdviceRecordSchema = z.strictObject({
  /** What the advice is on, for readers: `A rate limit`. */
  title: z.string().min(3).max(60),
  covers: AdviceCoversSchema,
  /** Advice that this one goes before where both cover a code by patterns of the same length. */
  before: z.array(AdviceNameSchema).default([]),
  /** The likeliest first. */
  fixedBy: z.array(FixedBySchema).min(1),
  /** Stated together with the section `Retry`; both are inherited where they are left out. */
  retry: RetryStanceSchema.optional(),
  /** When its facts were last read against its sources. */
  checkedOn: z.iso.date(),
  /** Addresses of official pages and files, or names of sources that content holds. */
  sources: z.array(z.union([SourceIdSchema, z.url({ protocol: /^https$/ })])).min(1),
  cause: ShortTextSchema,
  fix: ShortTextSchema,
});
export type AdviceRecord = z.infer<typeof AdviceRecordSchema>;

/** What decides which codes an advice is for. */
export type AdvicePlace = Pick<AdviceRecord, 'covers' | 'before'> & { name: string };

/** The parts of an advice's text, in their order. */
export const ADVICE_SECTIONS = ['Confirm', 'Fix', 'Retry', 'Support'] as const;
export type AdviceSection = (typeof ADVICE_SECTIONS)[number];

/** Reviewed advice, in the project's own words. */
export interface Advice extends AdviceRecord {
  name: string;
  /** HTML of each part. What is left out is said by the next advice that covers the code. */
  sections: Partial<Record<AdviceSection, string>>;
  /** The same parts as they are written, in Markdown. */
  markdown: Partial<Record<AdviceSection, string>>;
}
