import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { IndexParts } from '../../src/search/index/parts.ts';
import { createSiteServer } from '../../src/site/serve/serve.ts';

const SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));
const IN_BROWSER = fileURLToPath(new URL('in-browser.ts', import.meta.url));

/** Why nothing can be measured in a browser, or `null` when the site is built. */
export const siteMissing: string | null = existsSync(`${SITE}/index.html`)
  ? null
  : 'the site is not built (npm run build)';

/**
 * The built site, and beside it under `/bench/` the parts of an index and `in-browser.js`, which sets
 * `bench` to what `in-browser.ts` exports.
 */
export async function createBenchServer(parts: IndexParts): Promise<Server> {
  const bodies = new Map([['/bench/in-browser.js', await bundle()]]);
  for (const [name, text] of Object.entries(parts)) bodies.set(`/bench/${name}.json`, text);
  const site = createSiteServer(SITE);
  return createServer((request, response) => {
    // Pages that share nothing with others are given a clock of 5 µs; others, one of 100.
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
