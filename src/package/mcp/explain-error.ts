import * as z from 'zod';
import type { RetryStatement } from '../../knowledge/retries/retry.ts';
import { scopeWords } from '../../knowledge/retries/retry-sentences.ts';
import { escapeControl } from '../../text/escape-control.ts';
import { explainInFull } from '../answers/explain-in-full.ts';
import { resolveScope } from '../answers/scope.ts';
import type { Explanation } from '../library/explanation.ts';
import { renderExplanation } from '../terminal/explanation.ts';
import { ActionOutput, RetryOutput, ServiceInput, StatementOutput } from './schemas.ts';
import { defineTool, PLAIN } from './tool.ts';

const MAX_INPUT = 200_000;
const MAX_STATEMENTS = 30;
const MAX_ACTIONS = 30;
const MAX_PAGES = 3;
const MAX_MESSAGE = 2_000;
const MAX_NARROWER = 10;

/** Explains what stands in a code, a response or a log line. */
export const explainError = defineTool({
  name: 'explain_error',
  title: 'Explain an error code',
  description:
    'Explains an error code of the Tencent Cloud API, or the one that stands in a response, an SDK error or a log line: what it means to each service, which services list it, which actions return it, what to do, and whether a retry can help. An unknown code gets its nearest known family.',
  input: z.object({
    input: z
      .string()
      .min(1)
      .max(MAX_INPUT)
      .describe('A code such as InternalError, a response as JSON, or text in which a code stands'),
    service: ServiceInput.optional(),
    action: z.string().max(100).optional().describe('Narrow to this action, such as RunInstances'),
  }),
  output: z.object({
    known: z.boolean(),
    code: z.string().nullable().describe('null when the input holds no code'),
    category: z.string().nullable(),
    parent: z.string().nullable(),
    scope: z.enum(['common', 'service']).nullable().describe('common: any action may return it'),
    services: z.array(z.string()).describe('All services that list the code'),
    statements: z.array(StatementOutput).describe(`At most ${MAX_STATEMENTS}`),
    statementCount: z.int(),
    actions: z.array(ActionOutput).describe(`At most ${MAX_ACTIONS}; list_actions gives all`),
    actionCount: z.int(),
    advice: z
      .object({
        level: z
          .enum(['code', 'problem', 'category', 'general'])
          .describe(
            'How it was chosen: for the code itself, by words of the code, or more generally',
          ),
        cause: z.string(),
        fix: z.string(),
        fixedBy: z.array(z.string()),
        subject: z.object({ cause: z.string(), fix: z.string() }).nullable(),
      })
      .nullable()
      .describe("What to do, in this catalog's own words"),
    retry: RetryOutput.extend({
      narrower: z.array(RetryOutput).describe(`At most ${MAX_NARROWER}, for other calls`),
    }).describe('Whether a retry can help, and who says so; unknown when nobody official does'),
    documentation: z.string().nullable(),
    nearest: z.object({ code: z.string(), relation: z.string() }).nullable(),
    message: z.string().nullable(),
    requestId: z.string().nullable(),
  }),
  async call({ input, service, action }) {
    const scope = await resolveScope({ service, action });
    const explanation = await explainInFull(input, scope);
    const { statements, actions, message, requestId } = explanation;
    const structured = {
      known: explanation.known,
      code: escaped(explanation.code),
      category: escaped(explanation.category),
      parent: escaped(explanation.parent),
      scope: explanation.scope,
      services: [...explanation.services],
      statements: statements.slice(0, MAX_STATEMENTS).map(({ service, text, sources }) => ({
        service,
        text: escaped(text),
        pages: sources.slice(0, MAX_PAGES).map(({ id, url, title }) => url ?? title ?? id),
      })),
      statementCount: statements.length,
      actions: actions.slice(0, MAX_ACTIONS).map((reference) => ({ ...reference })),
      actionCount: actions.length,
      advice: adviceOf(explanation),
      retry: {
        ...retryOf(explanation.retry),
        narrower: explanation.retry.narrower.slice(0, MAX_NARROWER).map(retryOf),
      },
      documentation: explanation.documentation,
      nearest: explanation.known ? null : explanation.nearest,
      message: escaped(message?.slice(0, MAX_MESSAGE)),
      requestId: escaped(requestId),
    };
    return { structured, text: renderExplanation(explanation, PLAIN, scope) };
  },
});

function adviceOf({ advice }: Explanation) {
  if (!advice) return null;
  const { level, cause, fix, fixedBy, subject } = advice;
  const about = subject && { cause: subject.cause, fix: subject.fix };
  return { level, cause, fix, fixedBy: [...fixedBy], subject: about };
}

function retryOf({ verdict, scope, evidence }: RetryStatement) {
  return {
    verdict,
    scope: scopeWords(scope),
    evidence: evidence.map(({ tool, source, note }) => ({ tool, source, note })),
  };
}

function escaped(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : escapeControl(text, { keepLineBreaks: true });
}
