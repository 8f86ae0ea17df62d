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

/** A request and its answer, as the page shows them. */
export const ExampleSchema = z.strictObject({
  title: z.string().optional(),
  descriptions: z.array(StatementSchema).default([]),
  input: z.string(),
  /** Absent where the page shows none. */
  output: z.string().optional(),
  sources: z.array(SourceIdSchema).min(1),
});
export type Example = z.infer<typeof ExampleSchema>;

/** An action of a service version. What no source states is absent. */
export const ActionSchema = z.strictObject({
  name: ActionNameSchema,
  /** The host that requests go to. */
  domain: z.hostname().optional(),
  descriptions: z.array(StatementSchema).default([]),
  /** How many requests may be sent each second, as the page states. */
  rateLimitPerSecond: z.int().positive().optional(),
  /** Whether the common parameter Region must be given. */
  region: z.enum(['required', 'not-required']).optional(),
  /** `online`, `offline` and the like, in the definitions' own word. */
  status: z.string().max(40).optional(),
  /** The action's own parameters: without Action, Version and Region. */
  input: z.array(InputParameterSchema).default([]),
  /** What the action answers, `RequestId` included. */
  output: z.array(OutputParameterSchema).default([]),
  examples: z.array(ExampleSchema).default([]),
  /** How many examples a source shows, where their text is not at hand; absent for none. */
  exampleCount: z.int().positive().optional(),
  /** The codes of the action's own logic; any common code may be returned as well. */
  errorCodes: z.array(CodeSchema).default([]),
  sources: z.array(SourceIdSchema).min(1),
  removed: RemovalSchema.optional(),
});
export type Action = z.infer<typeof ActionSchema>;
