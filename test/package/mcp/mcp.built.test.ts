import { spawnSync } from 'node:child_process';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_CASE } from '../../every-case.ts';
import { allNodes, CONTROL, TCERR } from '../command/tcerr.ts';
import { callTool } from './call-tool.ts';

/** The calls that are made at once. */
const MANY = EVERY_CASE ? 300 : 60;

const marks = '\u001b]0;x\u0007\u009b2J\u202e';

describe.each(allNodes())('on %s, tcerr mcp', (command) => {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({ command, args: [TCERR, 'mcp'], stderr: 'pipe' });
  let stderr = '';
  const failures: Error[] = [];

  beforeAll(async () => {
    transport.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    client.onerror = (error) => failures.push(error);
    await client.connect(transport);
  });
  afterAll(() => client.close());

  const call = (name: string, args: Record<string, unknown>) => callTool(client, name, args);

  it('says what it is and which tools it has, all of which only read', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'tcerr' });
    expect(client.getInstructions()).toMatch('explain_error');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'explain_error',
      'search',
      'describe_action',
      'list_actions',
      'make_policy',
      'compare_releases',
      'list_services',
    ]);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(description).not.toBe('');
      expect(inputSchema.type).toBe('object');
      expect(outputSchema?.type).toBe('object');
    }
  });

  it('explains a code, a response and a log line', async () => {
    const { structured, text } = await call('explain_error', {
      input: 'OperationDenied.AccessKeyOverLimit',
      service: 'cam',
    });
    expect(structured).toMatchObject({
      known: true,
      services: ['cam', 'ssm'],
      statements: [{ service: 'cam', text: 'Each account can have up to two AccessKey .' }],
    });
    expect(text).toMatch('Official   Each account can have up to two AccessKey .');
    const response =
      '{"Response":{"Error":{"Code":"InternalError","Message":"No."},"RequestId":"x"}}';
    expect((await call('explain_error', { input: response })).structured).toMatchObject({
      code: 'InternalError',
      message: 'No.',
      requestId: 'x',
    });
    expect((await call('explain_error', { input: 'ERROR code=Made.Up' })).structured).toMatchObject(
      {
        known: false,
        code: 'Made.Up',
      },
    );
  });

  it('finds the denial, the parameter and the call in a text, and says so in structure', async () => {
    const denial =
      '[DescribeAuthDomains] you are not authorized to perform operation (tcb:DescribeAuthDomains)\nresource (qcs::tcb:ap-shanghai::env/demo) has no permission';
    const { structured, text } = await call('explain_error', { input: denial });
    expect(structured).toMatchObject({
      layer: 'api-3.0',
      code: null,
      likelyCodes: [{ code: 'AuthFailure.UnauthorizedOperation', sure: 'likely' }, {}],
      fixedBy: ['account owner'],
      policy: {
        statement: [
          { action: ['tcb:DescribeAuthDomains'], resource: ['qcs::tcb:ap-shanghai::env/demo'] },
        ],
      },
      policyWarnings: [{ kind: 'first-refusal' }, { kind: 'identity' }],
      reading: {
        service: 'tcb',
        action: 'DescribeAuthDomains',
        denials: [{ operation: 'tcb:DescribeAuthDomains' }],
      },
    });
    expect(text).toMatch('"action":["tcb:DescribeAuthDomains"]');
    const missing = await call('explain_error', {
      input: '[RunInstances] The request is missing a required parameter `Placement.Zone`.',
    });
    expect(missing.structured.parameter).toMatchObject({
      name: 'Placement.Zone',
      definitions: [{ service: 'cvm', path: 'Placement.Zone', row: { type: 'String' } }],
    });
  });

  it('keeps its answers short, and says how much there is', async () => {
    const { structured, text } = await call('explain_error', { input: 'InternalError' });
    expect(structured.actions).toHaveLength(20);
    expect(structured.actionCount).toBeGreaterThan(4_000);
    expect(structured.statements.length).toBeLessThanOrEqual(8);
    expect(structured.statementCount).toBeGreaterThan(100);
    expect(text.length).toBeLessThan(5_000);
    const denials = Array.from(
      { length: 500 },
      (_, at) =>
        `not authorized to perform operation (cvm:Run${at}) resource (*) has no permission`,
    ).join('\n');
    const many = await call('explain_error', { input: denials });
    expect(many.structured.reading.denials.length).toBeLessThanOrEqual(10);
    expect(JSON.stringify(many.structured).length).toBeLessThan(20_000);
  });

  it('lists every action of a code, page by page', async () => {
    const found = new Set<string>();
    let offset: number | null = 0;
    while (offset !== null) {
      const { structured } = await call('list_actions', { code: 'InternalError', offset });
      for (const { service, apiVersion, action } of structured.actions)
        found.add(`${service} ${apiVersion} ${action}`);
      expect(structured.actions.length).toBeLessThanOrEqual(200);
      offset = structured.nextOffset;
      if (offset === null) expect(found.size).toBe(structured.total);
    }
  });

  it('searches, and lists the services', async () => {
    const { structured, text } = await call('search', { query: 'access key', limit: 3 });
    expect(structured.results).toHaveLength(3);
    expect(structured.total).toBeGreaterThan(3);
    expect(text).toMatch(structured.results[0].name);
    const { services } = (await call('list_services', {})).structured;
    expect(services).toContainEqual({ service: 'cam', name: 'Cloud Access Management' });
    expect(services.length).toBeGreaterThan(80);
  });

  it.each([
    ['list_actions', { code: 'x', service: 'cvn' }, 'no service cvn; did you mean'],
    ['describe_action', { action: marks }, 'no action'],
    ['explain_error', {}, 'input'],
    ['explain_error', { input: 'x'.repeat(200_001) }, 'input'],
  ])('answers what is asked wrongly with an error: %s %j', async (name, args, message) => {
    const { isError, text } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toMatch(message);
    expect(text).not.toMatch(CONTROL);
  });

  it('refuses a tool that does not exist', async () => {
    await expect(call('forget_everything', {})).rejects.toThrow('forget_everything');
  });

  it('answers any text, and never with what a terminal would act on', async () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        marks,
        `Code=InternalError ${marks}`,
        `{"Response":{"Error":{"Code":"${marks}"}}}`,
      ),
    );
    await fc.assert(
      fc.asyncProperty(awkward, async (input) => {
        for (const [name, args] of [
          ['explain_error', { input }],
          ['search', { query: input }],
          ['list_actions', { code: input.slice(0, 160) }],
        ] as const) {
          const { structured, text, isError } = await call(name, args);
          expect(isError).toBe(false);
          expect(text).not.toMatch(CONTROL);
          expect(JSON.stringify(structured).replaceAll('\\n', '')).not.toMatch(CONTROL);
        }
      }),
      { numRuns: EVERY_CASE ? 40 : 15 },
    );
  });

  it('writes nothing but the protocol', () => {
    expect(failures).toEqual([]);
    expect(stderr).toBe('');
  });
});

describe('tcerr mcp with an input that ends', () => {
  const serve = (input: string | Uint8Array) => {
    const ended = spawnSync(process.execPath, [TCERR, 'mcp'], {
      input,
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 100_000_000,
    });
    const answers = ended.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return { status: ended.status, stderr: ended.stderr, answers };
  };
  const initialize = {
    id: 0,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    },
  };
  const call = (id: number, input: string) => ({
    id,
    method: 'tools/call',
    params: { name: 'explain_error', arguments: { input } },
  });
  const lines = (...messages: object[]) =>
    messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');

  it('ends with it', () => {
    expect(serve('')).toEqual({ status: 0, stderr: '', answers: [] });
    const error = { code: -32_700, message: 'The line is not JSON.' };
    const answers = [{ jsonrpc: '2.0', id: null, error }];
    expect(serve('no JSON\n')).toEqual({ status: 0, stderr: '', answers });
  });

  it('answers all calls before it ends, without a warning', () => {
    const calls = Array.from({ length: MANY }, (_, at) => call(at + 1, 'InternalError'));
    const { status, stderr, answers } = serve(lines(initialize, ...calls));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
      Array.from({ length: MANY + 1 }, (_, at) => at),
    );
  });

  it('does not wait for the answer of a call that is canceled', () => {
    const cancel = { method: 'notifications/cancelled', params: { requestId: 1 } };
    expect(serve(lines(initialize, call(1, 'InternalError'), cancel))).toMatchObject({ status: 0 });
  });

  it('answers a message that is too long with an error, and then the next one', () => {
    const long = 'x'.repeat(5_000_000);
    const idLast = `{"method":"tools/call","params":{"id":9,"x":"${long}"},"jsonrpc":"2.0","id":"b"}\n`;
    const input = [lines(initialize, call(1, long)), idLast, `${long}\n`, lines(call(2, 'x'))];
    const { status, stderr, answers } = serve(input.join(''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const refused = { error: { code: -32_600, message: 'The message is too long.' } };
    expect(answers.filter(({ error }) => error)).toEqual(
      [1, 'b', null].map((id) => ({ jsonrpc: '2.0', id, ...refused })),
    );
    expect(answers.at(-1)).toMatchObject({ id: 2 });
  });

  it('answers arguments that are nested too deeply with an error', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const input = `{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"explain_error","arguments":{"error":${deep}}}}\n`;
    const { status, stderr, answers } = serve(lines(initialize) + input);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.at(-1)).toMatchObject({ id: 5, error: { code: -32_600 } });
  });

  it('ends at a message without an end', () => {
    expect(serve(Buffer.alloc(20_000_000, 'x'))).toMatchObject({ status: 0, stderr: '' });
  });
});
