import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { SourceIdSchema } from '../facts/source.ts';

/** The name of a file in `content/reviewed/advice`, without its extension: `not-found`. */
export const AdviceNameSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/**
 * Consecutive words in a sub-code, each with its alternatives: `not exist|exists` matches
 * `UserNotExistError`. `^` requires that the first word begins the sub-code, `$` that the last word ends
 * it; a final `Error` or `Err` does not count.
 */
export const WordPatternSchema = z
  .string()
  .regex(
    /^(\^ )?[a-z0-9]+(\|[a-z0-9]+)*( [a-z0-9]+(\|[a-z0-9]+)*)*( \$)?$/,
    'is not a pattern of lower-case words, such as "not exist|exists"',
  );

const CategorySchema = CodeSchema.regex(/^[^.]+$/, 'is not a category');

/** The codes that an advice covers. An absent field covers no code. */
export const AdviceCoversSchema = z
  .strictObject({
    /** Complete codes. */
    codes: z.array(CodeSchema).default([]),
    /**
     * Codes that clients raise and no source lists: `ECONNRESET`. A category covers all codes that
     * begin with it, without looking at their words.
     */
    clientCodes: z.array(CodeSchema).default([]),
    /** Categories, which cover every code that begins with them. */
    categories: z.array(CategorySchema).default([]),
    /** Patterns for sub-codes whose words say what is wrong. */
    problems: z.array(WordPatternSchema).default([]),
    /** Patterns for sub-codes whose words only name a subject: a kind of value, resource or step. */
    subjects: z.array(WordPatternSchema).default([]),
    /** The categories in which `problems` and `subjects` match; all categories if empty. */
    within: z.array(CategorySchema).default([]),
    /** The categories in which `problems` and `subjects` do not match. */
    outside: z.array(CategorySchema).default([]),
    /** Whether the advice covers every code, known or unknown. */
    everything: z.boolean().default(false),
  })
  .refine(
    ({ codes, clientCodes, categories, problems, subjects, everything }) =>
      everything ||
      [codes, clientCodes, categories, problems, subjects].some((list) => list.length > 0),
    'covers nothing',
  );

/** Who can fix the error. */
export const FixedBySchema = z.enum(['caller', 'account owner', 'provider']);
export type FixedBy = z.infer<typeof FixedBySchema>;

/**
 * What a retry of the same request does. `fix-first`: it fails until something changes. `back-off`: it
 * may succeed after a growing pause. `wait-for-state`: it may succeed when a state or a limit has
 * changed. `fix-clock`: it fails until the clock is right and the request is signed again. `unknown`: no
 * official source says, or official tools disagree.
 */
export const RetryStanceSchema = z.enum([
  'fix-first',
  'back-off',
  'wait-for-state',
  'fix-clock',
  'unknown',
]);
export type RetryStance = z.infer<typeof RetryStanceSchema>;

/** One or two plain sentences that make sense alone, at most 200 characters. */
const ShortTextSchema = z.string().min(20).max(200);

/** The front matter of a file in `content/reviewed/advice`. */
export const AdviceRecordSchema = z.strictObject({
  /** The problem in a few words: `Rate limit exceeded`. */
  title: z.string().min(3).max(60),
  covers: AdviceCoversSchema,
  /** Advice after this one, where both cover a code with patterns of the same length. */
  before: z.array(AdviceNameSchema).default([]),
  /** The most likely first. */
  fixedBy: z.array(FixedBySchema).min(1),
  /** Present together with the section `Retry`; if absent, both are inherited. */
  retry: RetryStanceSchema.optional(),
  /** When its facts were last checked against its sources. */
  checkedOn: z.iso.date(),
  /** URLs of official pages and files, or of public reports of a live error; ids of sources in the content. */
  sources: z.array(z.union([SourceIdSchema, z.url({ protocol: /^https$/ })])).min(1),
  cause: ShortTextSchema,
  fix: ShortTextSchema,
});
export type AdviceRecord = z.infer<typeof AdviceRecordSchema>;

/** The fields that decide which codes an advice covers. */
export type AdvicePlace = Pick<AdviceRecord, 'covers' | 'before'> & { name: string };

/** The sections of an advice, in order. */
export const ADVICE_SECTIONS = ['Confirm', 'Fix', 'Retry', 'Support'] as const;
export type AdviceSection = (typeof ADVICE_SECTIONS)[number];

/** Reviewed advice, in the project's own words. */
export interface Advice extends AdviceRecord {
  name: string;
  /** The HTML of each section. An absent section is inherited from the next advice for the code. */
  sections: Partial<Record<AdviceSection, string>>;
  /** The Markdown of each section. */
  markdown: Partial<Record<AdviceSection, string>>;
}
