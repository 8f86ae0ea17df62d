import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { ExplanationOutput } from '../../src/package/mcp/tools/schemas.ts';
import type { Answer, Failure } from './failures.ts';

const TCERR = 'dist/catalog/tcerr.js';
const ResponseSchema = z.object({
  id: z.int(),
  result: z.object({ structuredContent: ExplanationOutput.optional() }),
});

/**
 * What the built server's tool `explain_error` answers to each text, by the failure's ID.
 * @throws {z.ZodError} when an answer does not have the tool's schema.
 */
export function askTool(failures: readonly Failure[]): Map<string, Answer> {
  const calls = failures.map(({ text }, at) =>
    request(at + 1, 'tools/call', { name: 'explain_error', arguments: { input: text } }),
  );
  const input = [request(0, 'initialize', HELLO), ...calls].join('');
  const options = { input, encoding: 'utf8', maxBuffer: 1e8 } as const;
  const { stdout } = spawnSync(process.execPath, [TCERR, 'mcp'], options);
  const responses = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => ResponseSchema.parse(JSON.parse(line)));
  return new Map(
    responses.flatMap(({ id, result: { structuredContent } }) => {
      const failure = failures[id - 1];
      return failure && structuredContent ? [[failure.id, answerOf(structuredContent)]] : [];
    }),
  );
}

const HELLO = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'bench', version: '1' },
};

function request(id: number, method: string, params: object): string {
  return `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
}

/** The tool's answer as an agent takes it: the inner code first, then the code, then the likeliest one. */
function answerOf(said: z.infer<typeof ExplanationOutput>): Answer {
  const [denial] = said.reading?.denials ?? [];
  const code = said.cause?.code ?? said.code ?? said.likelyCodes[0]?.code ?? null;
  return {
    code: said.layer === 'other-cloud' ? null : code,
    parameter: said.parameter?.name ?? said.reading?.parameter ?? null,
    permission: denial ? { operation: denial.operation, resource: denial.resource } : null,
    retry: said.shouldRetry.answer,
  };
}
