import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A page of the documentation with this content, and with a tree where one is given. */
export function pageHtml(title: string, content: string, tree: unknown = []): string {
  return `<!DOCTYPE html><html><head><title>Lantern ${title}</title></head><body>
<script>window.__navigationTree = ${JSON.stringify(tree)}</script>
<h1 class="rno-title-module-title">${title}</h1>
<div id="docArticleContent" class="doc-article-content"><div class="markdown-text-box">
${content}
</div></div></body></html>`;
}

const INDEX = [{ id: 1, title: 'Lantern', type: 'directory', link: '/document/api/1' }];
const TREE = [{ id: 7, title: 'LightLamp', type: 'page', link: '/document/product/1/7' }];

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A site of one product with one page, and what it was asked for. */
export interface SmallSite {
  origin: string;
  /** Paths, in the order of the requests. */
  asked: string[];
}

/** Starts such a site; `answers` take the place of its own answers, by path. */
export async function startSite(answers: Record<string, Answer>): Promise<SmallSite> {
  const own: Record<string, Answer> = {
    '/robots.txt': (_, response) => response.writeHead(404).end(),
    '/document/api': html(pageHtml('API Center', '<p>All.</p>', INDEX)),
    '/document/api/1': html(pageHtml('Lantern', '<p>One.</p>', TREE)),
    '/document/product/1/7': html(pageHtml('LightLamp', '<p>A lamp.</p>', TREE)),
  };
  const all = new Map(Object.entries({ ...own, ...answers }));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = all.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Answers with a page. */
export function html(text: string): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(text);
}

/** Answers in these ways by turns, the last one for ever. */
export function inTurn(...answers: [Answer, ...Answer[]]): Answer {
  let at = 0;
  return (request, response) => {
    const answer = answers[Math.min(at, answers.length - 1)] ?? answers[0];
    at += 1;
    answer(request, response);
  };
}

/** Leads to another address. */
export function leadTo(location: string): Answer {
  return (_, response) => response.writeHead(302, { location }).end();
}
