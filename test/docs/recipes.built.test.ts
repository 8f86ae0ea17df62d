import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { createTransport, type Event, Scope, ServerRuntimeClient } from '@sentry/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Inside the project, so that the programs find the package by its name. */
const FOLDER = resolve('dist/recipes');
const CODE = 'FailedOperation.Accesskey';
const ADDRESS = `https://errors.example.org/e/${CODE}/`;

/** Each program of the document, by its name. */
const programs = new Map(
  Array.from(
    readFileSync('docs/recipes.md', 'utf8').matchAll(/^```js (\w+)\n(.*?)^```$/gms),
    ([, name = '', text = '']) => [name, text],
  ),
);

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

// biome-ignore lint/suspicious/noExplicitAny: what the programs export has no types
function load(name: string): Promise<any> {
  const path = join(FOLDER, `${name}.mjs`);
  writeFileSync(path, programs.get(name) ?? '');
  return import(pathToFileURL(path).href);
}

const thrown = () => Object.assign(new Error('It failed.'), { code: CODE, requestId: 'request-1' });

/** A stream, and the JSON lines that were written to it. */
function collector() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      done();
    },
  });
  return { stream, entries: () => lines.map((line) => JSON.parse(line)) };
}

const HELP = {
  code: CODE,
  meaning: expect.stringMatching(/./),
  fix: expect.stringMatching(/./),
  retry: expect.stringMatching(/^(no|backoff|wait|clock|unclear)$/),
  address: ADDRESS,
};

describe('the recipes', () => {
  it('are all tested', () => {
    expect([...programs.keys()]).toEqual(['pino', 'winston', 'sentry', 'opentelemetry']);
  });

  it('pino prints the help of an error', async () => {
    const { createLogger } = await load('pino');
    const { stream, entries } = collector();
    const logger = createLogger(stream);
    logger.error(thrown());
    logger.error({ err: thrown() }, 'The sync failed');
    logger.error(new Error('Something else'));
    expect(entries()).toMatchObject([
      { err: { code: CODE, requestId: 'request-1', help: HELP } },
      { msg: 'The sync failed', err: { code: CODE, help: HELP } },
      { err: { message: 'Something else' } },
    ]);
    expect(entries()[2].err).not.toHaveProperty('help');
  });

  it('winston prints the help of an error', async () => {
    const { createLogger } = await load('winston');
    const { stream, entries } = collector();
    const logger = createLogger(stream);
    logger.error(thrown());
    logger.error('The sync failed', thrown());
    logger.info('Done');
    logger.end();
    await new Promise((finished) => logger.on('finish', finished));
    expect(entries()).toMatchObject([
      { message: 'It failed.', code: CODE, help: HELP },
      { message: 'The sync failed It failed.', code: CODE, help: HELP },
      { message: 'Done' },
    ]);
    expect(entries()[2]).not.toHaveProperty('help');
  });

  it('Sentry sends the help of an error', async () => {
    const { beforeSend } = await load('sentry');
    const sent: Event[] = [];
    const client = new ServerRuntimeClient({
      dsn: 'https://key@errors.example.org/1',
      integrations: [],
      stackParser: () => [],
      transport: (options) => createTransport(options, async () => ({ statusCode: 200 })),
      beforeSend: (event, hint) => {
        const changed = beforeSend(event, hint);
        sent.push(changed);
        return changed;
      },
    });
    client.init();
    const scope = new Scope();
    scope.setClient(client);
    scope.captureException(thrown());
    scope.captureException(new Error('Something else'));
    scope.captureException(new Error('The sync failed', { cause: thrown() }));
    await client.flush(1_000);
    expect(sent).toMatchObject([
      {
        tags: { 'tencentcloud.code': CODE, 'tencentcloud.retry': expect.any(String) },
        contexts: { 'Tencent Cloud': HELP },
      },
      {},
      { tags: { 'tencentcloud.code': CODE } },
    ]);
    expect(sent[1]?.tags).toBeUndefined();
  });

  it('OpenTelemetry has an error type of a known list', async () => {
    const { recordError } = await load('opentelemetry');
    const exporter = new InMemorySpanExporter();
    const spanProcessors = [new SimpleSpanProcessor(exporter)];
    const tracer = new BasicTracerProvider({ spanProcessors }).getTracer('test');
    const unknown = Object.assign(new Error('No'), {
      code: 'Brand.NewCode',
      requestId: 'request-2',
    });
    const wrapped = new Error('The sync failed', { cause: thrown() });
    for (const error of [thrown(), unknown, wrapped]) {
      const span = tracer.startSpan('call');
      recordError(span, error);
      span.end();
    }
    expect(exporter.getFinishedSpans()).toMatchObject([
      {
        attributes: {
          'error.type': CODE,
          'tencentcloud.help': ADDRESS,
          'tencentcloud.request_id': 'request-1',
        },
        status: { code: 2, message: HELP.meaning },
      },
      { attributes: { 'error.type': '_OTHER' }, status: { code: 2, message: 'No' } },
      { attributes: { 'error.type': CODE }, status: { code: 2, message: HELP.meaning } },
    ]);
    const [, other] = exporter.getFinishedSpans();
    expect(other?.attributes).toEqual({ 'error.type': '_OTHER' });
  });
}, 60_000);
