import * as z from 'zod';
import { type Answer, answerJson } from '../../answers/answer.ts';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { resolveScope } from '../../answers/scope.ts';
import { renderAnswer } from '../../terminal/answer.ts';
import { boundedReading } from './bounded-reading.ts';
import { shortWarning } from './make-policy.ts';
import { ExplanationOutput, ServiceInput } from './schemas.ts';
import { defineTool, MAX_PASTE, PLAIN } from './tool.ts';

const MAX_MEANINGS = 6;
const MAX_STATEMENTS = 8;
const MAX_ACTIONS = 20;
const MAX_HISTORY = 6;
const MAX_PAGES = 1;
const MAX_MESSAGE = 1_000;
const MAX_NARROWER = 4;
/** A longer policy is for `make_policy`; one that is cut would be wrong. */
const MAX_POLICY = 2_000;

/** Explains whatever a program printed, or a code alone. */
export const explainError = defineTool({
  name: 'explain_error',
  title: 'Explain an error code',
  description:
    'Explains an error of the Tencent Cloud API. Paste anything: a code, a response, an SDK error, a log line, a stack trace, a sentence without a code, in English or Chinese. It tells what the message says, what it means, how to fix it, whether to retry; the inner error that caused it, the denied permission with the smallest policy for it, the parameter with its definition, the service, the action and the RequestId where the text names them. Errors of COS and of the SDKs are explained too; those of other clouds are recognized. For an unknown code it gives the nearest known family.',
  input: z.object({
    input: z
      .string()
      .min(1)
      .max(MAX_PASTE)
      .describe('A code such as InternalError, or any text, as it was printed'),
    service: ServiceInput.optional(),
    action: z.string().max(100).optional().describe('Narrow to this action, such as RunInstances'),
  }),
  output: ExplanationOutput,
  async call({ input, service, action }) {
    const scope = await resolveScope({ service, action });
    const answer = await explainInFull(input, scope);
    return { structured: bounded(answer), text: renderAnswer(answer, PLAIN) };
  },
});

/** An answer that is short enough for a model to read. */
function bounded(answer: Answer) {
  const { reading, ...explanation } = answerJson(answer);
  const { meanings, history, statements, actions, retry, message, policy } = explanation;
  return {
    ...explanation,
    policy: JSON.stringify(policy).length > MAX_POLICY ? null : policy,
    policyWarnings: explanation.policyWarnings.map(shortWarning),
    reading: reading && boundedReading(reading),
    history: history.slice(0, MAX_HISTORY),
    historyCount: history.length,
    meanings: meanings.slice(0, MAX_MEANINGS),
    meaningCount: meanings.length,
    statements: statements
      .slice(0, MAX_STATEMENTS)
      .map(({ sources, ...said }) => ({ ...said, sources: sources.slice(0, MAX_PAGES) })),
    statementCount: statements.length,
    actions: actions.slice(0, MAX_ACTIONS),
    actionCount: actions.length,
    retry: { ...retry, narrower: retry.narrower.slice(0, MAX_NARROWER) },
    ...(message !== undefined && { message: message.slice(0, MAX_MESSAGE) }),
  };
}
