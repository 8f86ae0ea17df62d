import { completable, type McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { readNames } from '../answers/catalog-data.ts';

const MAX_COMPLETIONS = 100;

/** Adds the questions that people ask most, for clients that offer them in a menu. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt(
    'fix_error',
    {
      title: 'Fix an error of Tencent Cloud',
      description: 'Explain what a program printed, and fix its cause in this project',
      argsSchema: z.object({ error: z.string().describe('What the program printed') }),
    },
    ({ error }) =>
      ask(
        `A program printed the text below. Call explain_error with all of it. Then find the call in this project, and change what the answer names: the parameter, the permission or the retry. Do not retry where it says not to.\n\n${error}`,
      ),
  );
  server.registerPrompt(
    'handle_errors',
    {
      title: 'Handle the errors of an action',
      description: 'Write error handling for the codes that an action really returns',
      argsSchema: z.object({
        service: completable(z.string().describe('Short name, such as cvm'), completeService),
        action: z.string().describe('Such as RunInstances'),
      }),
    },
    ({ service, action }) =>
      ask(
        `Write error handling for ${action} of ${service}. Call describe_action to get its codes; do not invent any. Retry with backoff only what it says to retry, report the rest with code and RequestId, and compare codes as whole strings.`,
      ),
  );
  server.registerPrompt(
    'grant_permission',
    {
      title: 'Grant what was denied',
      description: 'Make the smallest CAM policy for the denials in a log',
      argsSchema: z.object({ log: z.string().describe('The denials as they were printed') }),
    },
    ({ log }) =>
      ask(
        `Call make_policy with the log below. Show the policy and its warnings, and say which user or role to attach it to. Do not widen it.\n\n${log}`,
      ),
  );
}

function ask(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}

async function completeService(typed: string | undefined): Promise<string[]> {
  const { services } = await readNames();
  return services
    .map(({ service }) => service)
    .filter((service) => service.startsWith((typed ?? '').toLowerCase()))
    .slice(0, MAX_COMPLETIONS);
}
