import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Terminal } from '../terminal/terminal.ts';
import { withKnownArguments } from './known-arguments.ts';
import { LineTransport } from './lines/line-transport.ts';
import { readLines } from './lines/read-lines.ts';
import { createServer } from './server.ts';

/** The next line is read when fewer requests have no answer, so that a client cannot fill the memory. */
const MAX_REQUESTS = 16;
/** A longer message from the client is answered with an error. */
const MAX_MESSAGE_BYTES = 4_000_000;

/**
 * `tcerr mcp`: serves until standard input ends and every request is answered. Nothing but the
 * protocol is written to standard output.
 */
export async function serveMcp({ input, out }: Pick<Terminal, 'input' | 'out'>): Promise<void> {
  const transport = new LineTransport(out, withKnownArguments);
  const server = serveStdio(createServer, { transport });
  for await (const line of readLines(input, MAX_MESSAGE_BYTES)) {
    transport.receive(line);
    await transport.unansweredBelow(MAX_REQUESTS);
  }
  await transport.unansweredBelow(1);
  await server.close();
}
