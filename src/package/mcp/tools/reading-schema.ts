import * as z from 'zod';
import { FixedBySchema } from '../../../schema/reviewed/advice.ts';
import { RetryAnswerSchema } from '../../../schema/reviewed/meaning.ts';

const DenialOutput = z.object({
  operation: z.string().describe('The permission that is missing: cvm:RunInstances'),
  resource: z.string().nullable().describe('null where the text does not name it'),
  conditions: z.array(
    z.object({ key: z.string(), values: z.array(z.string()), operator: z.string() }),
  ),
  deniedByPolicy: z.string().nullable().describe('The policy that denies it explicitly'),
  requestId: z.string().nullable(),
});

const FoundParameterOutput = z.object({
  service: z.string(),
  apiVersion: z.string(),
  path: z.string().describe('With the names of the definitions: Filters.0.Values.1'),
  row: z.object({
    name: z.string(),
    type: z.string(),
    required: z.boolean().nullable().describe('null where it is not stated'),
    owner: z.string().nullable().describe('The data type; null for a parameter of an action'),
    link: z.string().nullable(),
  }),
  actions: z.array(z.string()),
  actionCount: z.int(),
});

/** A CAM policy. */
export const PolicyOutput = z.object({
  version: z.string(),
  statement: z.array(z.object({ effect: z.string(), action: z.unknown(), resource: z.unknown() })),
});

/** What to know before a policy is attached. */
export const PolicyWarningOutput = z.object({
  kind: z.string(),
  operations: z.array(z.string()),
  says: z.string(),
});

/** What the command finds in a text, besides the explanation of its code. */
export const FOUND_IN_TEXT = {
  layer: z
    .string()
    .describe('The interface that made the error: api-3.0, cos, sdk-client, other-cloud, none, …'),
  cause: z
    .object({ code: z.string(), known: z.boolean(), services: z.array(z.string()) })
    .nullable()
    .describe('The inner error; meaning, fix, statements and actions are then about it'),
  said: z
    .object({
      form: z.string(),
      says: z.string(),
      fix: z.string().nullable(),
      retry: RetryAnswerSchema.nullable(),
      fixedBy: z.array(FixedBySchema),
    })
    .nullable()
    .describe("What the message says beyond its code, in this catalog's own words"),
  likelyCodes: z
    .array(z.object({ code: z.string(), sure: z.enum(['likely', 'possible']) }))
    .describe('Codes that the wording suggests, where the input does not contain one; not facts'),
  fixedBy: z.array(FixedBySchema).describe('Who can fix it, the likeliest first'),
  parameter: z
    .object({
      name: z.string(),
      definitions: z.array(FoundParameterOutput),
      similar: z.array(z.string()).describe('Names that may be meant by a misspelled one'),
    })
    .nullable()
    .describe('The parameter that the message names'),
  policy: PolicyOutput.nullable().describe(
    'The smallest CAM policy for what was denied; null for none, and for a long one: use make_policy',
  ),
  policyWarnings: z.array(PolicyWarningOutput),
  reading: z
    .object({
      looksLike: z.string().nullable().describe('The cloud that it looks like'),
      service: z.string().nullable(),
      action: z.string().nullable(),
      parameter: z.string().nullable(),
      otherCodes: z.array(z.string()),
      denials: z.array(DenialOutput),
      facts: z
        .array(z.object({ kind: z.string(), value: z.string() }))
        .describe('Values, limits, zones and times that the message names'),
    })
    .nullable()
    .describe('What was found in the text; null for a code alone'),
};
