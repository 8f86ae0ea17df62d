import * as z from 'zod';
import { escapeControl } from '../../../text/escape-control.ts';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { resolveScope, type ScopeOptions } from '../../answers/scope.ts';
import { UsageError } from '../../answers/usage-error.ts';
import { renderAnswer } from '../../terminal/answer.ts';
import { bounded } from './bounded-answer.ts';
import { logAnswer } from './log-answer.ts';
import { ExplanationOutput, ServiceInput } from './schemas.ts';
import { defineTool, MAX_PASTE, PLAIN } from './tool.ts';

/** Explains whatever a program printed, or a code alone. */
export const explainError = defineTool({
  name: 'explain_error',
  title: 'Explain an error code',
  description:
    'Explains an error of the Tencent Cloud API. Paste anything: a code, a response, an SDK error, a log line, a stack trace, a sentence without a code, in English or Chinese. It tells what the message says, what it means, how to fix it, whether to retry; the inner error that caused it, the denied permission with the smallest policy for it, the parameter with its definition, the service, the action and the RequestId where the text names them. Errors of COS and of the SDKs are explained too; those of other clouds are recognized. For an unknown code it gives the nearest known family; for a log with several errors, each code with its count.',
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
    const { scope, note } = await knownScope({ service, action });
    const answer = await explainInFull(input, scope);
    const { structured, text } = (await logAnswer(input, answer, scope)) ?? {
      structured: bounded(answer),
      text: renderAnswer(answer, PLAIN),
    };
    const noted = note === null ? text : `Note: ${escapeControl(note)}\n${text}`;
    return { structured: { ...structured, note }, text: noted };
  },
});

/** The part of a scope that exists, and what is wrong with the rest. */
async function knownScope({ service, action }: ScopeOptions) {
  let note: string | null = null;
  for (const options of [{ service, action }, { service }]) {
    try {
      return { scope: await resolveScope(options), note };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      note = error.message;
    }
  }
  return { scope: { services: [] }, note };
}
