import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { ServiceIdSchema } from '../facts/service.ts';

/**
 * Whether a repeated call can succeed. `throttle`: yes, after fewer calls are sent. `wait-for-state`:
 * after the resource has left its present state. `transient`: the cause passes by itself.
 * `clock-skew`: after the caller's clock is corrected. `no`: the same request fails again.
 * `unknown`: no official source says, or the sources disagree.
 */
export const RetryVerdictSchema = z.enum([
  'throttle',
  'wait-for-state',
  'transient',
  'clock-skew',
  'no',
  'unknown',
]);

/** One place where Tencent Cloud, or a tool that it maintains, says or does so. */
export const RetryEvidenceSchema = z.strictObject({
  tool: z.enum(['documentation', 'sdk-go', 'sdk-python', 'terraform', 'packer']),
  /** The URL of the page for `documentation`; else `owner/repository@commit:path:line`. */
  source: z.string().min(1).max(200),
  /** The condition, or what the source says, in the project's own words. */
  note: z.string().min(1).max(160).optional(),
});

/** A row of the reviewed table `content/reviewed/retry.json`. */
export const RetryRuleSchema = z.strictObject({
  code: CodeSchema,
  /** Whether the rule applies to every code below this one as well. */
  below: z.boolean().optional(),
  /** The services that it applies to; all when absent. The next two narrow it in the same way. */
  services: z.array(ServiceIdSchema).min(1).optional(),
  actions: z.array(z.string().min(1)).min(1).optional(),
  /** What the error's message must contain. */
  message: z.string().min(1).optional(),
  verdict: RetryVerdictSchema,
  /** No source here lists the code, the service or the action: it is of a client, or of another edition. */
  unlisted: z.literal(true).optional(),
  evidence: z.array(RetryEvidenceSchema).min(1),
});
export type RetryRule = z.infer<typeof RetryRuleSchema>;
