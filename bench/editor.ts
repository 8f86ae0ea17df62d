import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { print } from '../src/content/print.ts';
import { EditorClient } from '../test/package/editor/editor-client.ts';

/** How often each answer is timed. */
const TIMES = 100;
const STARTS = 10;
const LINES = 5_000;
const URI = 'file:///src/large.ts';
const CODES = ['ResourceNotFound.Nonesuch', 'InvalidInstanceId.NotFound', 'InternalError'];

function sourceOf(lines: number): string {
  const blocks = Array.from({ length: Math.ceil(lines / 5) }, (_, at) =>
    [
      `export async function step${at}(client: Client): Promise<void> {`,
      `  try { await client.RunInstances({ ImageId: 'img-${at}' }); } catch (err) {`,
      `    if (err.code === '${CODES[at % CODES.length]}') throw new Error('step ${at}');`,
      '  }',
      '}',
    ].join('\n'),
  );
  return ["import { cvm } from 'tencentcloud-sdk-nodejs-cvm';", ...blocks].join('\n');
}

async function timed(run: () => Promise<unknown>, times: number): Promise<string> {
  const durations: number[] = [];
  for (let at = 0; at < times; at++) {
    const from = performance.now();
    await run();
    durations.push(performance.now() - from);
  }
  durations.sort((a, b) => a - b);
  const part = (share: number) => (durations[Math.floor(times * share)] ?? 0).toFixed(1);
  return `median ${part(0.5)} ms, 95 % ${part(0.95)} ms`;
}

const node = async () => spawnSync(process.execPath, ['-e', '0']);
print(`start of Node alone: ${await timed(node, STARTS)}`);

async function start(): Promise<void> {
  const client = new EditorClient();
  await client.initialize();
  client.process.kill();
}
print(`ready: ${await timed(start, STARTS)} (goal: 150 ms)`);

const client = new EditorClient();
await client.initialize();
await client.open(URI, 'typescript', sourceOf(LINES));
await client.diagnosticsOf(URI, 1);

let line = 1;
const hover = () => {
  line = (line + 5) % LINES;
  const position = { line: line - (line % 5) + 3, character: 30 };
  return client.request('textDocument/hover', { textDocument: { uri: URI }, position });
};
print(`hover: ${await timed(hover, TIMES)} (goal: 10 ms)`);

let version = 1;
const change = () => {
  version += 1;
  const at = { line: 0, character: 0 };
  return client.notify('textDocument/didChange', {
    textDocument: { uri: URI, version },
    contentChanges: [{ range: { start: at, end: at }, text: '\n' }],
  });
};
for (let at = 0; at < TIMES; at++) await change();
await client.diagnosticsOf(URI, version);
print(`memory after ${TIMES} quick changes: ${memory()} MB (goal: 150 MB)`);

const judge = async () => {
  await change();
  await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
};
print(`diagnostics of ${LINES} lines: ${await timed(judge, TIMES)} (goal: 50 ms)`);
print(`memory after all: ${memory()} MB`);

function memory(): string {
  const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  return (kilobytes / 1024).toFixed(0);
}
await client.close();
