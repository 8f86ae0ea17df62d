import { answerJson, isKnown } from '../../answers/answer.ts';
import { similarCodes } from '../../answers/codes/similar-codes.ts';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { type ExplainedLog, explainLog } from '../../answers/explain-log.ts';
import { resolveScope, type Scope, type ScopeOptions } from '../../answers/scope.ts';
import { renderAnswer } from '../../terminal/answer.ts';
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
  '  tcerr - < error.txt',
  '  kubectl logs job/sync | tcerr explain -',
  '',
  'With -, tcerr reads all of standard input and explains each code once, with its number of occurrences and its RequestIds; where the input pauses, it answers the codes so far; --json prints {"lines", "codes", "uncounted", "denials"}.',
];

/** `tcerr explain`: explains a code, a text, or with `-` all of standard input. */
export const addExplain: AddCommand = (program, { terminal, end }) => {
  program
    .command('explain')
    .description('explain a code, a response, a log line; - reads a whole log from standard input')
    .argument('<text...>', 'a code, or whatever a program printed, in quotes')
    .option(...OPTION.service)
    .option(...OPTION.action)
    .option('--full', 'also print what Tencent Cloud says, actions and evidence')
    .option(...OPTION.json)
    .addHelpText('after', renderNotes(EXPLAIN_NOTES, terminal.screen))
    .action(async (words, options) => end(await explainCommand(words, options, terminal)));
};

/** The options of `tcerr explain`. */
interface ExplainCommandOptions extends ScopeOptions {
  readonly full?: boolean;
  readonly json?: boolean;
}

async function explainCommand(
  words: readonly string[],
  options: ExplainCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const scope = await resolveScope(options);
  if (words.length === 1 && words[0] === '-') return explainInput(scope, options, terminal);
  const answer = await explainInFull(words.join(' '), scope);
  if (options.json) terminal.out(renderJson(answerJson(answer)));
  else {
    const render = options.full ? renderExplanation : renderAnswer;
    const similar = await similarCodes(answer.explanation);
    terminal.out(render(answer, terminal.screen, similar));
  }
  return isKnown(answer.explanation) ? EXIT.known : EXIT.unknown;
}

async function explainInput(
  scope: Scope,
  { json, full, ...options }: ExplainCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { input, out, screen } = terminal;
  const isLive = input.isPipe && !json;
  const log = await explainLog(isLive ? await live(terminal, options) : input, scope);
  const { single } = log;
  const render = full ? renderExplanation : renderAnswer;
  if (json) out(renderJson(jsonOf(log)));
  else out(single ? render(single, screen) : renderLog(log, screen, scope));
  const isAnyKnown = log.codes.some(({ explanation }) => isKnown(explanation));
  return isAnyKnown || (single && isKnown(single.explanation)) ? EXIT.known : EXIT.unknown;
}

/** The input, whose codes are answered when it pauses or lasts: it may have no end. */
async function live(
  { input, out, screen }: Terminal,
  options: ScopeOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const { answeredLive } = await import('../watching/answered-live.ts');
  return answeredLive(input, options, { out, screen });
}

/** The same shape for every input; a single error has everything that the input says about it. */
function jsonOf({ lines, codes, uncounted, denials, single }: ExplainedLog) {
  const rest = { uncounted, denials };
  if (!single || single.explanation.code === null) return { lines, codes, ...rest };
  const { requestId, code } = single.explanation;
  const [first, ...others] = codes.toSorted((one) => (one.code === code ? -1 : 0));
  const mention = first ?? { count: 1, firstLine: 1, requestIds: [], moreRequestIds: 0 };
  // The request ID of a short input is that of its only code, wherever it is.
  const isLost = mention.requestIds.length === 0 && requestId !== undefined;
  const requestIds = isLost ? [requestId] : mention.requestIds;
  const outer = { ...mention, code, requestIds, explanation: answerJson(single) };
  return { lines, codes: [outer, ...others], ...rest };
}
