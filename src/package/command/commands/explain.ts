import { explainInFull } from '../../answers/explain-in-full.ts';
import { type ExplainedLog, explainLog } from '../../answers/explain-log.ts';
import { resolveScope, type Scope, type ScopeOptions } from '../../answers/scope.ts';
import { similarCodes } from '../../answers/similar-codes.ts';
import { renderExplanation } from '../../terminal/explanation.ts';
import { renderJson } from '../../terminal/json.ts';
import { renderLog } from '../../terminal/log.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import { type AddCommand, OPTION } from './command-context.ts';

const EXPLAIN_NOTES = [
  'Examples:',
  '  tcerr explain InternalError',
  '  tcerr explain \'{"Response":{"Error":{"Code":"InternalError"}}}\'',
  '  kubectl logs job/sync | tcerr explain -',
  '',
  'With -, tcerr reads all of standard input and explains each code once, with its number of occurrences and its RequestIds; --json prints {"lines", "codes", "uncounted"}.',
];

/** `tcerr explain`: explains a code, a text, or with `-` all of standard input. */
export const addExplain: AddCommand = (program, { terminal, end }) => {
  program
    .command('explain')
    .description('explain a code, a response, a log line; - reads a whole log from standard input')
    .argument('<text...>', 'a code, or a text in quotes that contains one')
    .option(...OPTION.service)
    .option(...OPTION.action)
    .option(...OPTION.json)
    .addHelpText('after', renderNotes(EXPLAIN_NOTES, terminal.screen))
    .action(async (words, options) => end(await explainCommand(words, options, terminal)));
};

/** The options of `tcerr explain`. */
interface ExplainCommandOptions extends ScopeOptions {
  readonly json?: boolean;
}

async function explainCommand(
  words: readonly string[],
  options: ExplainCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const scope = await resolveScope(options);
  if (words.length === 1 && words[0] === '-') return explainInput(scope, options, terminal);
  const explanation = await explainInFull(words.join(' '), scope);
  if (options.json) terminal.out(renderJson(explanation));
  else {
    const similar = await similarCodes(explanation);
    terminal.out(renderExplanation(explanation, terminal.screen, scope, similar));
  }
  return explanation.known ? EXIT.known : EXIT.unknown;
}

async function explainInput(
  scope: Scope,
  { json }: ExplainCommandOptions,
  { input, out, screen }: Terminal,
): Promise<ExitCode> {
  const log = await explainLog(input, scope);
  const { single } = log;
  if (json) out(renderJson(jsonOf(log)));
  else out(single ? renderExplanation(single, screen, scope) : renderLog(log, screen, scope));
  const isAnyKnown = log.codes.some(({ explanation }) => explanation.known);
  return isAnyKnown || single?.known ? EXIT.known : EXIT.unknown;
}

/** The same shape for every input; a single code has everything that the input says about it. */
function jsonOf({ lines, codes, uncounted, single }: ExplainedLog) {
  if (!single || single.code === null) return { lines, codes, uncounted };
  const { requestId, code } = single;
  const mention = codes[0] ?? { count: 1, firstLine: 1, requestIds: [], moreRequestIds: 0 };
  // The request ID of a short input is that of its only code, wherever it is.
  const isLost = mention.requestIds.length === 0 && requestId !== undefined;
  const requestIds = isLost ? [requestId] : mention.requestIds;
  return { lines, codes: [{ ...mention, code, requestIds, explanation: single }], uncounted };
}
