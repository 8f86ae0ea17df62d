import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { IndexParts } from '../../src/search/index/parts.ts';
import { createSiteServer } from '../../src/site/serve/serve.ts';

const SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));
const IN_BROWSER = fileURLToPath(new URL('in-browser.ts', import.meta.url));

/** Why nothing can be measured in a browser; `null` if the site is built. */
export const siteMissing: string | null = existsSync(`${SITE}/index.html`)
  ? null
  : 'the site is not built (npm run build)';

/**
 * Serves the built site and, under `/bench/`, the parts of an index and `in-browser.js`, which sets `bench` to the
 * exports of `in-browser.ts`.
 */
export async function createBenchServer(parts: IndexParts): Promise<Server> {
  const bodies = new Map([['/bench/in-browser.js', await bundle()]]);
  for (const [name, text] of Object.entries(parts)) bodies.set(`/bench/${name}.json`, text);
  const site = createSiteServer(SITE);
  return createServer((request, response) => {
    // Isolated pages get a clock of 5 µs resolution; other pages, 100 µs.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    const body = bodies.get(request.url ?? '');
    if (body === undefined) site.emit('request', request, response);
    else response.setHeader('content-type', typeOf(request.url ?? '')).end(body);
  });
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [IN_BROWSER],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

function typeOf(path: string): string {
  return `${path.endsWith('.js') ? 'text/javascript' : 'application/json'}; charset=utf-8`;
}
