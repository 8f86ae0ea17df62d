import * as z from 'zod';
import { explainInFull } from '../answers/explain-in-full.ts';
import { resolveScope } from '../answers/scope.ts';
import type { Explanation } from '../library/explanation.ts';
import { renderExplanation } from '../terminal/explanation.ts';
import { ExplanationOutput, ServiceInput } from './schemas.ts';
import { defineTool, PLAIN } from './tool.ts';

const MAX_INPUT = 200_000;
const MAX_MEANINGS = 10;
const MAX_STATEMENTS = 30;
const MAX_ACTIONS = 30;
const MAX_PAGES = 3;
const MAX_MESSAGE = 2_000;
const MAX_NARROWER = 10;

/** Explains the error code in a response or a log line, or a code alone. */
export const explainError = defineTool({
  name: 'explain_error',
  title: 'Explain an error code',
  description:
    'Explains an error code of the Tencent Cloud API, or the code in a response, an SDK error or a log line: what it means, how to fix it, whether to retry, what each source says, which services list it and which actions return it. For an unknown code it gives the nearest known family.',
  input: z.object({
    input: z
      .string()
      .min(1)
      .max(MAX_INPUT)
      .describe('A code such as InternalError, a response as JSON, or text that contains a code'),
    service: ServiceInput.optional(),
    action: z.string().max(100).optional().describe('Narrow to this action, such as RunInstances'),
  }),
  output: ExplanationOutput,
  async call({ input, service, action }) {
    const scope = await resolveScope({ service, action });
    const explanation = await explainInFull(input, scope);
    return {
      structured: bounded(explanation),
      text: renderExplanation(explanation, PLAIN, scope),
    };
  },
});

/** An explanation that is short enough for a model to read. */
function bounded(explanation: Explanation) {
  const { meanings, statements, actions, retry, message } = explanation;
  return {
    ...explanation,
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
