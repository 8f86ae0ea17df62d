import type { Socket } from 'node:net';

/** How long the rest of a request is read, so that the answer is not lost with the connection. */
const MAX_WAIT_MS = 2_000;

const TOO_LONG = {
  status: '431 Request Header Fields Too Large',
  title: 'The address is too long.',
  text: 'Shorten it: a search needs only the words or the code.',
};
const UNREADABLE = {
  status: '400 Bad Request',
  title: 'The request cannot be read.',
  text: 'Open the address again in a browser.',
};

/** Answers a request that Node's parser refuses with a page, where Node's own answer is empty. */
export function refuseRequest({ code }: NodeJS.ErrnoException, socket: Socket): void {
  // What follows the answer is refused as well.
  if (socket.writableEnded) return;
  if (!socket.writable) return void socket.destroy();
  const { status, title, text } = code === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : UNREADABLE;
  const page = `<!doctype html>\n<html lang="en">\n<title>${title}</title>\n<h1>${title}</h1>\n<p>${text}</p>\n`;
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Cache-Control: no-cache',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${page}`);
  setTimeout(() => socket.destroy(), MAX_WAIT_MS).unref();
}
