import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { escapeControl } from '../../text/escape-control.ts';
import { UsageError } from '../answers/usage-error.ts';
import { catalogUpdatedAt, catalogVersion } from '../library/index.ts';
import { escapeStrings } from './escape-strings.ts';
import { explainError } from './explain-error.ts';
import { listActions } from './list-actions.ts';
import { listServices } from './list-services.ts';
import { searchCatalog } from './search-catalog.ts';
import type { Tool } from './tool.ts';

const INSTRUCTIONS = `Error codes, actions and services of the Tencent Cloud API (international site), offline.
Use explain_error for a code or any text that a program printed; use search when you have no exact code. A code that is
unknown here may still be real. A statement with the text null means that the sources list the code without a
description: do not make one up.`;

/** The server with all its tools, not yet connected. */
export function createServer(): McpServer {
  const server = new McpServer(
    {
      name: 'tcerr',
      title: `Tencent Cloud API error codes (sources of ${catalogUpdatedAt() ?? 'an unknown date'})`,
      version: catalogVersion(),
    },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of [explainError, searchCatalog, listActions, listServices] as Tool[])
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: tool.input,
        outputSchema: tool.output,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (input) => callTool(tool, input),
    );
  return server;
}

/** The answer of a tool, as structure and as text; a wrong question is an error of the tool. */
async function callTool(tool: Tool, input: Record<string, unknown>): Promise<CallToolResult> {
  try {
    const { structured, text } = await tool.call(input);
    return { content: [{ type: 'text', text }], structuredContent: escapeStrings(structured) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { content: [{ type: 'text', text: escapeControl(error.message) }], isError: true };
  }
}
