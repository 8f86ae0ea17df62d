import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheControl } from '../../../src/site/serve/cache-headers.ts';
import { scratchFolder } from '../../outputs/scratch-folder.ts';

const guide = readFileSync('docs/deployment.md', 'utf8');
const examples = Array.from(
  guide.matchAll(/^\|[^|]+\| `([^`]+)` +\| `([^`]+)` +\|$/gm),
  ([, file = '', rule = '']) => ({ file, rule }),
);
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(guide)?.[1] ?? '';

describe('the guide to deployment', () => {
  it('gives the rule of the code, for the root of a host and below a folder', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const { file, rule } of examples) {
      expect(cacheControl(`/${file}`), file).toBe(rule);
      expect(cacheControl(`/docs/tcerr/${file}`), file).toBe(rule);
    }
  });

  it('names in the example of a _headers file what may be kept, and nothing else', () => {
    const rules = block('text').matchAll(/^(\/\S+)\n(?: {2}.+\n)*? {2}Cache-Control: (.+)$/gm);
    const kept = Array.from(rules, ([, path = '', rule]) => {
      const pattern = path.replaceAll('.', '\\.').replaceAll('*', '.*');
      return { pattern: new RegExp(`^${pattern}$`), rule };
    });
    for (const { file, rule } of examples) {
      const named = kept.find(({ pattern }) => pattern.test(`/${file}`));
      expect(named?.rule ?? 'no-cache', file).toBe(rule);
    }
  });
});

describe('a name that only looks like one with a hash', () => {
  it.each([
    '/services/assets/index.html',
    '/assets/',
    '/assets/plain.css',
    '/offline/index.html',
    '/offline/cvm.pack',
    '/offline/services/cvm-0a1b2c3d.pack',
    '/services/assets/errors/a.12345678.js/index.html',
  ])('is asked for again: %s', (path) => {
    expect(cacheControl(path)).toBe('no-cache');
  });
});

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
describe(`the example for nginx${hasNginx ? '' : ' (nginx is not installed)'}`, () => {
  const folder = scratchFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(!hasNginx)('does what the guide asks of a host', async () => {
    const release = join(folder, 'release');
    for (const { file } of examples) {
      mkdirSync(join(release, file, '..'), { recursive: true });
      writeFileSync(join(release, file), 'text '.repeat(999));
    }
    cpSync('dist/site/404.html', join(release, '404.html'));
    symlinkSync(release, join(folder, 'current'));
    const port = await freePort();
    const nginx = startNginx(folder, port);
    const closed = once(nginx, 'close');
    const get = (path: string) => fetch(`http://127.0.0.1:${port}/docs/tcerr/${path}`);
    try {
      await untilAnswered(() => get('favicon.svg'));
      for (const { file, rule } of examples) {
        const { status, headers } = await get(file);
        expect([status, headers.get('cache-control')], file).toEqual([200, rule]);
        const compressed = /\.(pack|zip)$/.test(file) ? null : 'gzip';
        expect(headers.get('content-encoding'), file).toBe(compressed);
      }
      const typeOf = async (file: string) => (await get(file)).headers.get('content-type');
      expect(await typeOf('services/cam/index.md')).toBe('text/markdown; charset=utf-8');
      expect(await typeOf('manifest.webmanifest')).toBe('application/manifest+json');
      expect(await typeOf('changes.atom')).toBe('application/atom+xml; charset=utf-8');
      expect(await typeOf('offline/services/cvm-0a1b2c3d4e5f.pack')).toBe(
        'application/octet-stream',
      );
      expect(await (await get('services/cam/')).text()).toContain('text text');
      const missing = await get('services/nope/');
      expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-cache']);
      expect(await missing.text()).toContain('Page not found');
    } finally {
      nginx.kill();
      await closed;
    }
  });
});

/** Runs the guide's example in another process, whose files are all in the folder. */
function startNginx(folder: string, port: number) {
  const example = block('nginx')
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('/srv/tcerr/current', join(folder, 'current'));
  const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find(existsSync);
  const asRoot = process.getuid?.() === 0 ? 'user root;' : '';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${asRoot} daemon off; pid ${join(folder, 'pid')}; error_log stderr; events {}
     http { include ${types}; access_log off; ${paths.join('\n')}\n${example} }`,
  );
  return spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'inherit' });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswered(ask: () => Promise<unknown>): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    const answered = await ask().then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
}
