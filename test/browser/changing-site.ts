import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../../src/site/serve/serve.ts';

type Answer = (response: ServerResponse) => void;

/** A built site on loopback that can go away and come back, and send other files than it contains. */
export class ChangingSite {
  /** What is sent for a path in the place of the file there. */
  readonly answers = new Map<string, Answer>();
  readonly #server: Server;
  #port = 0;

  /** @param base the folder of its host that it was built for, without a slash at the end. */
  constructor(folder: string, base = '') {
    const site = createSiteServer(folder, base);
    this.#server = createServer((request, response) => {
      const answer = this.answers.get(request.url ?? '');
      if (answer) answer(response);
      else site.emit('request', request, response);
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Serves, at the address it had before. */
  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(this.#port, '127.0.0.1', done));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Cuts every connection; nothing answers at the address then. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Sends these bytes at a path. */
  send(path: string, bytes: string | Uint8Array): void {
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    this.answers.set(path, (response) => response.setHeader('content-type', type).end(bytes));
  }
}
