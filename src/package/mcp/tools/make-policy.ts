import * as z from 'zod';
import { policyOfLog } from '../../answers/policy-of-log.ts';
import { renderJson } from '../../terminal/json.ts';
import { renderPolicyNotes } from '../../terminal/policy.ts';
import { bytesOf } from './bytes-of.ts';
import { PolicyOutput, PolicyWarningOutput } from './reading-schema.ts';
import { defineTool, MAX_PASTE, PLAIN } from './tool.ts';

const MAX_DENIALS = 20;
const MAX_VALUE = 200;
/** CAM takes no longer policy, and a policy that is cut is wrong. */
const MAX_POLICY = 6_144;

/** Makes the smallest policy for what a text says was denied. */
export const makePolicy = defineTool({
  name: 'make_policy',
  title: 'Make the policy for denied calls',
  description:
    'Makes the smallest CAM policy (JSON) that allows what Tencent Cloud denied. Paste one denial or a whole log with "you are not authorized to perform operation (…) resource (…)". It grants nothing else. Show its warnings to whoever attaches the policy.',
  input: z.object({
    text: z.string().min(1).max(MAX_PASTE).describe('The denials as they were printed'),
    anyResource: z
      .boolean()
      .default(false)
      .describe('Whether to grant operations whose resource is unknown on any resource'),
  }),
  output: z.object({
    policy: PolicyOutput.nullable().describe(
      'null if the text has no denial that a policy can allow, or if the policy is too long',
    ),
    isTooLong: z.boolean().describe('Whether the policy has more than 6,144 characters'),
    warnings: z.array(PolicyWarningOutput),
    denials: z.array(
      z.object({ operation: z.string(), resource: z.string().nullable(), count: z.int() }),
    ),
    denialCount: z.int(),
  }),
  async call({ text, anyResource }) {
    const made = await policyOfLog(bytesOf(text), { anyResource });
    const isTooLong = JSON.stringify(made.policy).length > MAX_POLICY;
    const policy = isTooLong ? null : made.policy;
    const denials = made.denials.slice(0, MAX_DENIALS).map(({ denial, count }) => ({
      operation: denial.operation.value.slice(0, MAX_VALUE),
      resource: denial.resource?.value.slice(0, MAX_VALUE) ?? null,
      count,
    }));
    const warnings = made.warnings.map(shortWarning);
    const notes = renderPolicyNotes(made, PLAIN);
    const long = 'The policy is too long for CAM: split the denials.\n';
    return {
      structured: { policy, isTooLong, warnings, denials, denialCount: made.count },
      text: `${policy ? renderJson(policy) : isTooLong ? long : ''}${notes}`,
    };
  },
});

/** A warning that names only the first operations. */
export function shortWarning<Warning extends { operations: readonly string[]; says: string }>(
  warning: Warning,
): Warning {
  const operations = warning.operations.slice(0, MAX_DENIALS);
  return { ...warning, operations, says: warning.says.slice(0, 1_000) };
}
