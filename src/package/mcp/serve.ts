import process from 'node:process';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createServer } from './server.ts';

/** A longer message from the client ends the connection. */
const MAX_MESSAGE_BYTES = 4_000_000;

/** `tcerr mcp`: serves until standard input ends. Nothing but the protocol is written to standard output. */
export async function serveMcp(): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, {
    maxBufferSize: MAX_MESSAGE_BYTES,
  });
  const server = createServer();
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(transport);
  await closed;
}
