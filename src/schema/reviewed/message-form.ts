import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { FixedBySchema } from './advice.ts';
import { RetryAnswerSchema } from './meaning.ts';

/** A pattern is literal text with slots; see {@link MessageFormRecordSchema}. */
const PatternsSchema = z.array(z.string().min(3).max(300)).min(1);

/**
 * A form of message: a line of `content/reviewed/messages.json`. A pattern is literal text with slots,
 * `{parameter}`, with parts in square brackets that may be missing, and with alternatives, `<a|b>`; a slot
 * may have a name of its own before its kind, `{sent:number}`, or be a word of the message,
 * `{parameter=Timestamp}`. How much white space, letter case, quotation marks and the width of punctuation
 * marks do not count. `\[` is a bracket.
 */
export const MessageFormRecordSchema = z.strictObject({
  form: z.string().regex(/^[a-z][a-z0-9-]{2,50}$/),
  /** By the language of the message. */
  patterns: z.strictObject({ en: PatternsSchema.optional(), zh: PatternsSchema.optional() }),
  /** The codes that such messages have, the likeliest first; empty where any code is possible. */
  codes: z.array(CodeSchema).max(3).default([]),
  /** Whether only Tencent Cloud's API says so, so that the message is enough without a code. */
  distinct: z.literal(true).optional(),
  /**
   * One sentence of our own with the slots; a part in square brackets needs all its slots. Absent where such
   * messages say no more than their code.
   */
  says: z.string().min(10).max(240).optional(),
  /** One imperative sentence of our own. Absent where the fix of the code's meaning is as good. */
  fix: z.string().min(10).max(260).optional(),
  /** Absent where the code decides. */
  retry: RetryAnswerSchema.optional(),
  fixedBy: z.array(FixedBySchema).default([]),
  /** Where such messages are seen: a public page, or the kind of evidence. */
  source: z.string().min(3).max(200),
});
export type MessageFormRecord = z.infer<typeof MessageFormRecordSchema>;
