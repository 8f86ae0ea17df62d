import { z } from 'zod';
import { CodeSchema } from './error-code.ts';
import { InputParameterSchema, OutputParameterSchema } from './parameter.ts';
import { RemovalSchema } from './removal.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/** An action's name: `UpdateAccessKey`. */
export const ActionNameSchema = z
  .string()
  .max(120)
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'is not an action name');

/** A request and its response, as the page shows them. */
export const ExampleSchema = z.strictObject({
  title: z.string().optional(),
  descriptions: z.array(StatementSchema).default([]),
  input: z.string(),
  /** Absent if the page shows no response. */
  output: z.string().optional(),
  sources: z.array(SourceIdSchema).min(1),
});
export type Example = z.infer<typeof ExampleSchema>;

/** An action of a service version. A field is absent if no source states it. */
export const ActionSchema = z.strictObject({
  name: ActionNameSchema,
  /** The host for requests: `cam.tencentcloudapi.com`. */
  domain: z.hostname().optional(),
  descriptions: z.array(StatementSchema).default([]),
  /** The maximum number of requests per second, as the page states it. */
  rateLimitPerSecond: z.int().positive().optional(),
  /** Whether the common parameter `Region` is required. */
  region: z.enum(['required', 'not-required']).optional(),
  /** The status in the definitions, as they write it: `online`, `offline`. */
  status: z.string().max(40).optional(),
  /** The parameters of the action, without the common ones (`Action`, `Version`, `Region`). */
  input: z.array(InputParameterSchema).default([]),
  /** The parameters of the response, including `RequestId`. */
  output: z.array(OutputParameterSchema).default([]),
  examples: z.array(ExampleSchema).default([]),
  /** The number of examples in the sources, including those without text here; absent for none. */
  exampleCount: z.int().positive().optional(),
  /** The codes that the action itself returns. Every action can also return the common codes. */
  errorCodes: z.array(CodeSchema).default([]),
  sources: z.array(SourceIdSchema).min(1),
  removed: RemovalSchema.optional(),
});
export type Action = z.infer<typeof ActionSchema>;
