import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { escapeControl } from '../../text/escape-control.ts';
import { UsageError } from '../answers/usage-error.ts';
import { catalogUpdatedAt, catalogVersion } from '../library/index.ts';
import { explainError } from './explain-error.ts';
import { listActions } from './list-actions.ts';
import { listServices } from './list-services.ts';
import { searchCatalog } from './search-catalog.ts';
import type { Tool } from './tool.ts';

const INSTRUCTIONS = `Error codes, actions and services of the Tencent Cloud API (international site), offline.
Use explain_error for a code, a response or a log line; search when no exact code is at hand. A code that is
not known here may still be a real one. A statement of null says that the sources list the code without a
description: do not make one up.`;

/** The server with all its tools, yet to be connected. */
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

/** What a tool answers, as structure and as text; what was asked wrongly is an error of the tool. */
async function callTool(tool: Tool, input: Record<string, unknown>): Promise<CallToolResult> {
  try {
    const { structured, text } = await tool.call(input);
    return { content: [{ type: 'text', text }], structuredContent: structured };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { content: [{ type: 'text', text: escapeControl(error.message) }], isError: true };
  }
}
