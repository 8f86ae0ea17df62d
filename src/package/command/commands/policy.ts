import { type PolicyOfLog, policyOfLog } from '../../answers/policy-of-log.ts';
import { renderJson } from '../../terminal/json.ts';
import { renderPolicyNotes } from '../../terminal/policy.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import { type AddCommand, OPTION } from './command-context.ts';

const POLICY_NOTES = [
  'Examples:',
  '  kubectl logs job/sync | tcerr policy - > policy.json',
  "  tcerr policy 'you are not authorized to perform operation (ses:SendEmail) resource (*) has no permission'",
  '',
  'The policy is on standard output; the number of denials and the warnings are on standard error. --json prints {"policy", "warnings", "denials", "count"}.',
  '',
  'Exit codes: 0 a policy was made; 1 there is no denial, or none that a policy can allow.',
];

/** `tcerr policy`: the smallest CAM policy that allows what a text, or with `-` all of standard input, says was denied. */
export const addPolicy: AddCommand = (program, { terminal, end }) => {
  program
    .command('policy')
    .description('print the smallest CAM policy for the denials in a text; - reads a whole log')
    .argument('<text...>', 'a text in quotes that contains a denial')
    .option('--any-resource', 'also grant operations whose resource is unknown, on any resource')
    .option(...OPTION.json)
    .addHelpText('after', renderNotes(POLICY_NOTES, terminal.screen))
    .action(async (words, options) => end(await policyCommand(words, options, terminal)));
};

/** The options of `tcerr policy`. */
interface PolicyCommandOptions {
  readonly anyResource?: boolean;
  readonly json?: boolean;
}

async function policyCommand(
  words: readonly string[],
  { anyResource = false, json }: PolicyCommandOptions,
  { input, out, error, screen }: Terminal,
): Promise<ExitCode> {
  const isInput = words.length === 1 && words[0] === '-';
  const made = await policyOfLog(isInput ? input : bytesOf(words.join(' ')), { anyResource });
  if (json) out(renderJson(jsonOf(made)));
  else {
    error(renderPolicyNotes(made, screen));
    if (made.policy) out(renderJson(made.policy));
  }
  return made.policy ? EXIT.known : EXIT.unknown;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function jsonOf({ policy, warnings, denials, count }: PolicyOfLog) {
  return {
    policy,
    warnings,
    denials: denials.map(({ denial, line, requestId, count: times }) => ({
      operation: denial.operation.value,
      resource: denial.resource?.value ?? null,
      line,
      requestId,
      count: times,
    })),
    count,
  };
}
