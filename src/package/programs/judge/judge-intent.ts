import { toolName } from '../../../knowledge/retries/tool-name.ts';
import { type Explanation, retryAdvice } from '../../library/index.ts';
import type { Comparison } from '../scan/program.ts';
import type { Verdict } from './verdict.ts';

const TEMPORARY = new Set(['throttle', 'wait-for-state', 'transient']);
/** Whether official sources contradict what the program does about the error. */
export function judgeIntent(
  { code, documentation }: Explanation,
  { intent, calls }: Comparison,
  called: readonly string[],
): Verdict | undefined {
  if (intent === null || code === null) return undefined;
  const [service, ...others] = called;
  const [call, ...moreCalls] = calls ?? [];
  const advice = retryAdvice(code, {
    ...(service !== undefined && others.length === 0 && { service }),
    ...(call && moreCalls.length === 0 && { action: call.action }),
  });
  const [evidence] = advice.evidence;
  // A note of the documentation defines the code; one of a program is a condition.
  const isConditional = evidence?.note !== null && evidence?.tool !== 'documentation';
  if (!evidence || isConditional || advice.scope.message !== null) return undefined;
  const who = toolName(evidence.tool);
  const url = evidence.tool === 'documentation' ? evidence.source : documentation;
  if (intent === 'retry' && advice.verdict === 'no')
    return {
      rule: 'retry-never-helps',
      message: `After \`${code}\`, the same request fails again (source: ${who}).`,
      url,
    };
  if (intent === 'give-up' && TEMPORARY.has(advice.verdict))
    return {
      rule: 'gives-up-on-temporary',
      message: `\`${code}\` is temporary: the same request can succeed later (source: ${who}).`,
      url,
    };
  return undefined;
}
