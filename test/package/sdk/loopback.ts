import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers: an envelope, or anything else that may come over the network. */
export interface Answer {
  status?: number;
  type?: string;
  body: string;
}

/** A server on this machine in place of the API. */
export interface Loopback {
  /** Its address without a protocol: `127.0.0.1:40123`. */
  endpoint: string;
  /** The headers of the last request. */
  lastHeaders(): IncomingHttpHeaders;
  close(): Promise<void>;
}

/**
 * Starts a server that reads which answer is wanted out of each request's `InstanceIds`, so that many
 * requests may run side by side.
 */
export async function startLoopback(answerOf: (wanted: string) => Answer): Promise<Loopback> {
  let headers: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    headers = request.headers;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { InstanceIds } = JSON.parse(Buffer.concat(chunks).toString());
      send(response, answerOf(InstanceIds[0]));
    });
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    lastHeaders: () => headers,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function send(response: ServerResponse, { status = 200, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type ?? 'application/json' });
  response.end(body);
}
