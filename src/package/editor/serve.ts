import { Readable, Writable } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import type { Terminal } from '../terminal/terminal.ts';
import { EditorServer } from './editor-server.ts';

/**
 * `tcerr lsp`: serves an editor until it says `exit` or standard input ends. Nothing but the protocol is written to
 * standard output.
 */
export async function serveEditor({ input, out }: Pick<Terminal, 'input' | 'out'>): Promise<void> {
  const reader = Readable.from(input, { objectMode: false });
  const writer = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      out(chunk.toString());
      done();
    },
  });
  const connection = createConnection(reader, writer);
  new EditorServer(connection);
  connection.listen();
  await new Promise((resolve) => reader.once('close', resolve));
}
