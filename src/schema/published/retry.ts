import { z } from 'zod';
import { ServiceIdSchema } from '../facts/service.ts';
import { RetryEvidenceSchema, RetryVerdictSchema } from '../reviewed/retry-rule.ts';

/** One place where an official source says so. */
export const PublishedRetryEvidenceSchema = z.strictObject({
  tool: RetryEvidenceSchema.shape.tool.describe(
    '`documentation`, or the official tool whose source code was read.',
  ),
  source: z
    .string()
    .describe('The URL of the page; of a tool `owner/repository@commit:path:line`.'),
  note: z
    .string()
    .nullable()
    .describe('The condition, or what the source says; `null` where it is unconditional.'),
});

/** A verdict, what it is limited to, and its evidence. */
export const PublishedRetryStatementSchema = z.strictObject({
  verdict: RetryVerdictSchema,
  scope: z
    .strictObject({
      services: z.array(ServiceIdSchema).nullable(),
      actions: z.array(z.string()).nullable(),
      message: z.string().nullable().describe('What the message of the error contains.'),
    })
    .describe('What the verdict is limited to; each part is `null` where it is not.'),
  evidence: z
    .array(PublishedRetryEvidenceSchema)
    .describe('Empty for `unknown` only. `unknown` with evidence: the sources disagree.'),
});

/** What official sources say about repeating a call after an error. */
export const PublishedRetrySchema = PublishedRetryStatementSchema.extend({
  narrower: z
    .array(PublishedRetryStatementSchema)
    .describe('What is true instead for a service, an action or a message.'),
});
