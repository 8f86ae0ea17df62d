import type { Client } from '@modelcontextprotocol/client';

/** Calls a tool, and gives its answer as structure and as text. */
export async function callTool(client: Client, name: string, args: Record<string, unknown>) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  const [{ text = '' } = {}] = content as { text?: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: the client has checked it against the tool's schema
  return { structured: structuredContent as any, text, isError: isError ?? false };
}
