import { type ChildProcess, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TCERR } from '../command/tcerr.ts';

/** A client of `tcerr lsp`, which runs in a process of its own. */
export class EditorClient {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #diagnostics: PublishDiagnosticsParams[] = [];
  readonly #listeners = new Set<() => void>();

  /** Starts a server with the arguments that Visual Studio Code gives it. */
  constructor(node = process.execPath, server = TCERR) {
    const child = spawn(node, [server, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.process = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (published) => {
      this.#diagnostics.push(published as PublishDiagnosticsParams);
      for (const listener of this.#listeners) listener();
    });
    this.connection.listen();
  }

  /** Sends a request; the answer has the type that the caller expects. */
  request<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async initialize(initializationOptions: object = {}): Promise<object> {
    const own = { processId: null, rootUri: null, capabilities: {}, initializationOptions };
    const result = await this.request<object>('initialize', own);
    await this.notify('initialized', {});
    return result;
  }

  open(uri: string, languageId: string, text: string): Promise<void> {
    return this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** The diagnostics of a version of a document, when they arrive. */
  async diagnosticsOf(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.#diagnostics.find((one) => one.uri === uri && one.version === version);
      if (found) return found;
      await new Promise<void>((resolve) => {
        const listener = () => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  /** The versions of a document whose diagnostics have arrived. */
  versionsOf(uri: string): (number | undefined)[] {
    return this.#diagnostics.filter((one) => one.uri === uri).map(({ version }) => version);
  }

  /** Ends the server as editors do; gives its exit code. */
  async close(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
