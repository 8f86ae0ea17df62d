import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build as buildWithEsbuild } from 'esbuild';
import type { Browser } from 'playwright-core';
import send from 'send';
import { build as buildWithVite } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../browser/launch.ts';
import { createConsumer } from './consumer-project.ts';

let project: string;
beforeAll(() => {
  project = createConsumer();
}, 120_000);
afterAll(() => rmSync(project, { recursive: true }));

const bundlers = [
  { name: 'esbuild', bundle: bundleWithEsbuild, buildWorker: workerByEsbuild },
  { name: 'Vite', bundle: bundleWithVite, buildWorker: workerByVite },
];

describe.each(bundlers)('a bundle by $name', ({ bundle, buildWorker }) => {
  it.each([[['cam']], [['organization', 'postgres']]])(
    'contains the codes of %j when these are imported, and of no other service',
    async (services) => {
      const text = await bundle(
        services
          .map((name) => `export * as ${name} from 'tencentcloud-error-catalog/services/${name}';`)
          .join('\n'),
      );
      const own = dotted(['common', ...services.map((s) => `services/${s}`)]);
      const listed = new Set(dotted(['errors']));
      expect(codesIn(text)).toEqual(own.filter((code) => listed.has(code)));
    },
  );

  it('contains every code when the root is imported', async () => {
    const text = await bundle("export { errorCodes } from 'tencentcloud-error-catalog'");
    const { errorCodes } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    const listed = readData('errors').errors.map(({ code }: { code: string }) => code);
    expect(errorCodes()).toEqual(listed);
  });

  it('contains no data for a function that needs none', async () => {
    const text = await bundle(
      "export { categoryOf, parseErrorResponse } from 'tencentcloud-error-catalog'",
    );
    expect(codesIn(text)).toEqual([]);
    expect(text.length).toBeLessThan(3_000);
  });

  it('runs in a worker of a real browser, where nothing of Node is', async () => {
    expect(await runPage(await buildWorker())).toMatchObject({
      globals: [],
      scope: 'DedicatedWorkerGlobalScope',
      explanation: {
        known: true,
        code: 'OperationDenied.AccessKeyOverLimit',
        actions: expect.arrayContaining([
          { service: 'cam', apiVersion: '2019-01-16', action: 'UpdateAccessKey' },
        ]),
      },
      // 38 common codes, of which UpdateAccessKey's page lists one among its own eight.
      returned: 45,
    });
  });
});

async function bundleWithEsbuild(contents: string): Promise<string> {
  const { outputFiles, warnings } = await buildWithEsbuild({
    stdin: { contents, resolveDir: project },
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser' },
    ...{ write: false, logLevel: 'silent' },
  });
  expect(warnings).toEqual([]);
  return outputFiles?.[0]?.text ?? '';
}

async function bundleWithVite(contents: string): Promise<string> {
  const entry = join(project, 'entry.js');
  writeFileSync(entry, contents);
  const outDir = join(project, 'bundle');
  await viteBuild({ outDir, lib: { entry, formats: ['es'], fileName: () => 'bundle.js' } });
  return readFileSync(join(outDir, 'bundle.js'), 'utf8');
}

async function workerByEsbuild(): Promise<string> {
  const outdir = join(project, 'page-esbuild');
  mkdirSync(outdir, { recursive: true });
  for (const name of ['index.html', 'page.js'])
    copyFileSync(join(project, 'worker', name), join(outdir, name));
  const entryPoints = [join(project, 'worker/worker.js')];
  await buildWithEsbuild({ entryPoints, outdir, bundle: true, format: 'esm', logLevel: 'silent' });
  return outdir;
}

async function workerByVite(): Promise<string> {
  const outDir = join(project, 'page-vite');
  await viteBuild({ outDir }, join(project, 'worker'));
  return outDir;
}

async function viteBuild(build: object, root = project): Promise<void> {
  const options = { emptyOutDir: true, copyPublicDir: false, ...build };
  await buildWithVite({
    ...{ root, configFile: false, logLevel: 'silent', base: './' },
    ...{ build: options, worker: { format: 'es' } },
  });
}

/** Opens the page of a folder, and gives what its worker answers. */
async function runPage(folder: string): Promise<unknown> {
  const server = createServer((request, response) =>
    send(request, request.url ?? '', { root: folder }).pipe(response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser(inject('browserPath'));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const answer = await page.waitForFunction(() => Reflect.get(globalThis, 'result'));
    return await answer.jsonValue();
  } finally {
    await browser?.close();
    server.close();
  }
}

/** The codes of more than one segment in a text, in order; one word may mean anything. */
function codesIn(text: string): string[] {
  const words = new Set(text.replaceAll('\\n', '\n').match(/[\w.]+/g));
  return dotted(['errors']).filter((code) => words.has(code));
}

function readData(file: string) {
  return JSON.parse(readFileSync(`dist/catalog/data/${file}.json`, 'utf8'));
}

/** The codes of more than one segment in data files, in order. */
function dotted(files: readonly string[]): string[] {
  const codes = files.flatMap((file) => {
    const data = readData(file);
    const lists = data.versions ?? [data];
    return lists.flatMap(({ errors }: { errors: { code: string }[] }) =>
      errors.map(({ code }) => code),
    );
  });
  return [...new Set(codes)].filter((code) => code.includes('.')).sort();
}
