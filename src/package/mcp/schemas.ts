import * as z from 'zod';

/** A service's short name, as the first label of its domain. */
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

/** One wording of what a code means. */
export const StatementOutput = z.object({
  service: z.string().nullable().describe('null for the list of common codes'),
  text: z
    .string()
    .nullable()
    .describe('null where the sources list the code and do not describe it'),
  pages: z.array(z.string()).describe('Where it stands, at most three'),
});

/** Whether a retry can help, for which calls, and who says so. */
export const RetryOutput = z.object({
  verdict: z.enum(['throttle', 'wait-for-state', 'transient', 'clock-skew', 'no', 'unknown']),
  scope: z.string().describe('Empty when it holds for every call'),
  evidence: z.array(
    z.object({ tool: z.string(), source: z.string(), note: z.string().nullable() }),
  ),
});
