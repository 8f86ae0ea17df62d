import * as z from 'zod';
import { EditionSchema } from '../../../schema/facts/edition.ts';
import { PublishedAdviceSchema } from '../../../schema/published/advice.ts';
import { PublishedSourceSchema } from '../../../schema/published/evidence.ts';
import { PublishedHistorySchema } from '../../../schema/published/history.ts';
import { PublishedMeaningSchema, ShouldRetrySchema } from '../../../schema/published/meaning.ts';
import { PublishedRetrySchema } from '../../../schema/published/retry.ts';
import { RetryAnswerSchema } from '../../../schema/reviewed/meaning.ts';
import { FOUND_IN_TEXT } from './reading-schema.ts';

/** A service's short name, the first label of its domain. */
export const ServiceInput = z
  .string()
  .max(60)
  .describe('Short name of a service, the first label of its domain, such as cam or cvm');

/** An action that returns a code. */
export const ActionOutput = z.object({
  service: z.string(),
  apiVersion: z.string(),
  action: z.string(),
});

const StatementOutput = z.object({
  service: z.string().nullable().describe('null for the list of common codes'),
  text: z
    .string()
    .nullable()
    .describe('null where the sources list the code without a description'),
  sources: z.array(
    PublishedSourceSchema.pick({ id: true, url: true, title: true, updatedAt: true, site: true }),
  ),
});

const AdviceOutput = PublishedAdviceSchema.omit({ checkedOn: true, subject: true });

const ReleaseOutput = PublishedHistorySchema.shape.since.omit({ orEarlier: true });

/** What `explain` returns, with long lists cut and their lengths given. */
export const ExplanationOutput = z.object({
  known: z.boolean(),
  code: z.string().nullable().describe('null for an input without a code, and one with `codes`'),
  category: z.string().nullable(),
  parent: z.string().nullable(),
  scope: z.enum(['common', 'service']).nullable().describe('common: any action may return it'),
  words: z.array(z.string()).describe('The words of the code'),
  services: z.array(z.string()).describe('All services that list the code'),
  sites: z
    .array(EditionSchema)
    .describe("Which of Tencent Cloud's two sites list the code; empty where it is unknown"),
  removed: z
    .boolean()
    .describe('Whether no service lists it any more, though past releases of the Go SDK had it'),
  history: z
    .array(
      z.object({
        service: z.string(),
        site: EditionSchema,
        since: ReleaseOutput.extend({ orEarlier: z.literal(true).optional() }),
        removed: ReleaseOutput.optional(),
      }),
    )
    .describe(
      'The releases of the Go SDK that first had it and first lacked it; historyCount in all',
    ),
  historyCount: z.int(),
  meaning: z
    .string()
    .nullable()
    .describe("What it means, in this catalog's own words; null where the services differ"),
  fix: z.string().nullable().describe('The first thing to do; null where advice is as good'),
  meanings: z
    .array(
      PublishedMeaningSchema.extend({
        common: z.boolean().describe('Whether it is so in any service'),
        services: z.array(z.string()),
      }),
    )
    .describe('Each different meaning, with the services that have it; meaningCount in all'),
  meaningCount: z.int(),
  shouldRetry: ShouldRetrySchema,
  statements: z.array(StatementOutput).describe('What the sources say; statementCount in all'),
  statementCount: z.int(),
  actions: z.array(ActionOutput).describe('actionCount in all; list_actions gives the rest'),
  actionCount: z.int(),
  advice: AdviceOutput.nullable().describe("What to do, in this catalog's own words"),
  retry: PublishedRetrySchema.describe(
    'What official sources say about repeating the call; unknown where none does',
  ),
  documentation: z.string().nullable().describe('The page that lists the code'),
  nearest: z
    .object({ code: z.string(), relation: z.enum(['letter-case', 'ancestor', 'category']) })
    .nullable()
    .optional()
    .describe('The known family of an unknown code'),
  ...FOUND_IN_TEXT,
  codes: z
    .array(
      z.object({
        code: z.string(),
        count: z.int(),
        firstLine: z.int(),
        requestIds: z.array(z.string()).describe('The first three'),
        known: z.boolean(),
        services: z.array(z.string()).describe('The first three that list it'),
        meaning: z.string().nullable(),
        fix: z.string().nullable(),
        retry: RetryAnswerSchema,
      }),
    )
    .describe(
      'Each error of an input that reports several, codeCount in all; only `policy` says more of such an input. Empty for one error',
    ),
  codeCount: z.int(),
  note: z
    .string()
    .nullable()
    .describe('What is wrong with the service or action, which is then left out'),
  message: z.string().optional(),
  requestId: z.string().optional(),
});
