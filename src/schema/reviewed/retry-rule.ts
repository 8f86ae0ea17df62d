import { z } from 'zod';
import { CodeSchema } from '../facts/error-code.ts';
import { ServiceIdSchema } from '../facts/service.ts';

/**
 * What repeating a call can do. `throttle`: it may pass once fewer are sent. `wait-for-state`: once
 * the resource has left the state that it is in. `transient`: by itself. `clock-skew`: once the
 * caller's clock is right. `no`: the same request fails again. `unknown`: nothing official says.
 */
export const RetryVerdictSchema = z.enum([
  'throttle',
  'wait-for-state',
  'transient',
  'clock-skew',
  'no',
  'unknown',
]);

/** One place where the provider, or a tool that it maintains, says or does so. */
export const RetryEvidenceSchema = z.strictObject({
  tool: z.enum(['documentation', 'sdk-go', 'sdk-python', 'terraform', 'packer']),
  /** The address of the page for `documentation`; else `owner/repository@commit:path:line`. */
  source: z.string().min(1).max(200),
  /** Under which condition, or what it says, in the project's own words. */
  note: z.string().min(1).max(160).optional(),
});

/** A row of the reviewed table `content/reviewed/retry.json`. */
export const RetryRuleSchema = z.strictObject({
  code: CodeSchema,
  /** Whether the rule holds for every code below this one as well. */
  below: z.boolean().optional(),
  /** The services that it holds for; all, when absent. The two that follow narrow it likewise. */
  services: z.array(ServiceIdSchema).min(1).optional(),
  actions: z.array(z.string().min(1)).min(1).optional(),
  /** What the error's message must hold. */
  message: z.string().min(1).optional(),
  verdict: RetryVerdictSchema,
  /** That no source here lists the code, the service or the action: a client raises it, or another edition. */
  unlisted: z.literal(true).optional(),
  evidence: z.array(RetryEvidenceSchema).min(1),
});
export type RetryRule = z.infer<typeof RetryRuleSchema>;
