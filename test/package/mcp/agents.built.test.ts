import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TCERR } from '../command/tcerr.ts';
import { callTool } from './call-tool.ts';

type Mode = 'legacy' | { pin: string };

function clientOf(mode: Mode) {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  const args = [TCERR, 'mcp'];
  return { client, transport: new StdioClientTransport({ command: process.execPath, args }) };
}

describe.each([
  ['the handshake of 2025', 'legacy', 'legacy'],
  ['the revision of 2026-07-28', { pin: '2026-07-28' }, 'modern'],
] as const)('tcerr mcp, by %s', (_, mode, era) => {
  const { client, transport } = clientOf(mode);
  beforeAll(() => client.connect(transport));
  afterAll(() => client.close());

  const call = (name: string, args: Record<string, unknown>) => callTool(client, name, args);

  it('is connected', async () => {
    expect(client.getProtocolEra()).toBe(era);
    expect(client.getInstructions()).toMatch('make_policy');
  });

  it('has the tools whose names and schemas are pinned', async () => {
    const { tools } = await client.listTools();
    const pinned = tools.map(({ name, title, description, inputSchema, outputSchema }) => ({
      ...{ name, title, description, inputSchema, outputSchema },
    }));
    // Revisions of the protocol differ in the place of `$schema` only.
    const text = JSON.stringify(pinned, (key, value) => (key === '$schema' ? undefined : value), 2);
    await expect(`${text}\n`).toMatchFileSnapshot('tools.snapshot.txt');
    for (const { annotations } of tools)
      expect(annotations).toEqual({
        ...{ readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      });
    // They are sent to the model with each conversation.
    expect(JSON.stringify(tools).length / 4).toBeLessThan(10_000);
  });

  it('lists the errors and the parameters of an action', async () => {
    const { structured, text } = await call('describe_action', {
      service: 'cam',
      action: 'UpdateAccessKey',
    });
    expect(structured.codes).toContainEqual({
      code: 'OperationDenied.AccessKeyOverLimit',
      meaning: expect.stringMatching(/./),
      fix: expect.stringMatching(/./),
      retry: 'no',
    });
    expect(structured.parameters).toContainEqual({
      ...{ name: 'AccessKeyId', type: 'String', required: true },
    });
    expect(text).toMatch('AccessKeyId: String, required');
    expect((await call('describe_action', { action: 'DescribeInstances' })).text).toMatch(
      'several services have DescribeInstances; name one of',
    );
    const paged = await call('describe_action', { service: 'cvm', action: 'RunInstances' });
    expect(paged.structured.nextOffset).toBe(40);
    const rest = { service: 'cvm', action: 'RunInstances', offset: 40 };
    const next = (await call('describe_action', rest)).structured;
    expect(next.parameters).toEqual([]);
    expect(next.codes[0]).not.toEqual(paged.structured.codes[0]);
  });

  it('makes a policy, and says when it is too long', async () => {
    const denial = (name: string) =>
      `you are not authorized to perform operation (cvm:${name}) resource (qcs::cvm:ap-guangzhou:uin/1:instance/ins-1) has no permission`;
    const { structured, text } = await call('make_policy', { text: denial('RunInstances') });
    expect(structured).toMatchObject({
      policy: { version: '2.0', statement: [{ effect: 'allow', action: ['cvm:RunInstances'] }] },
      isTooLong: false,
      denialCount: 1,
    });
    expect(text).toMatch('"cvm:RunInstances"');
    const many = Array.from({ length: 900 }, (_, at) => denial(`Run${at}`)).join('\n');
    const long = await call('make_policy', { text: many });
    expect(long.structured).toMatchObject({ policy: null, isTooLong: true, denialCount: 900 });
    expect(tokensOf(long)).toBeLessThan(10_000);
  });

  it('compares releases', async () => {
    const all = await call('compare_releases', { from: '3.0.1200' });
    expect(all.structured.versionCount).toBeGreaterThan(10);
    expect(tokensOf(all)).toBeLessThan(10_000);
    const from = '3.0.400';
    const one = await call('compare_releases', { from, service: 'cvm' });
    expect(one.structured.versions[0].newCodes.count).toBeGreaterThan(20);
    expect(one.structured.versions[0].newCodes.names).toHaveLength(20);
    expect(tokensOf(one)).toBeLessThan(10_000);
    expect((await call('compare_releases', { from: '9.9.9' })).isError).toBe(true);
  });

  it.each([
    ['explain_error', { input: 'InternalError' }, 'list_actions lists them'],
    ['explain_error', { input: 'nothing' }, ''],
    ['explain_error', { input: 'what now?' }, ''],
    ['search', { query: 'instance' }, 'set limit'],
  ])('names its tools, and no command: %s %j', async (name, args, hint) => {
    const { text } = await call(name, args);
    expect(text).toMatch(hint);
    expect(text).not.toMatch(/tcerr |--[a-z]/);
  });

  it.each([
    ['explain_error', { errorCode: 'LimitExceeded', product: 'CVM' }, { code: 'LimitExceeded' }],
    ['explain_error', { error: 'LimitExceeded' }, { code: 'LimitExceeded' }],
    [
      'explain_error',
      { code: 'InternalError', message: 'Try later.', service: 'cvm.tencentcloudapi.com' },
      { code: 'InternalError', reading: {} },
    ],
    [
      'explain_error',
      { response: { Response: { Error: { Code: 'InternalError', Message: 'No.' } } } },
      { code: 'InternalError', message: 'No.' },
    ],
    ['list_actions', { errorCode: 'LimitExceeded' }, { known: true }],
    ['describe_action', { api: 'UpdateAccessKey', product: 'cam' }, { service: 'cam' }],
    ['search', { keyword: 'access key' }, { results: expect.any(Array) }],
    [
      'compare_releases',
      { since: '3.0.1200', module: 'cvm' },
      { versionCount: expect.any(Number) },
    ],
  ])('understands what models call an argument: %s %j', async (name, args, expected) => {
    const { structured, isError } = await call(name, args);
    expect(isError).toBe(false);
    expect(structured).toMatchObject(expected);
  });

  it('has each code as a resource, with completion', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'tcerr://errors/{code}',
    ]);
    const ref = { type: 'ref/resource', uri: 'tcerr://errors/{code}' } as const;
    const argument = { name: 'code', value: 'accesskey' };
    const { completion } = await client.complete({ ref, argument });
    expect(completion.values).toContain('FailedOperation.Accesskey');
    const read = async (uri: string) => (await client.readResource({ uri })).contents[0];
    expect(await read('tcerr://errors/FailedOperation.Accesskey')).toMatchObject({
      text: expect.stringContaining('Fix'),
    });
    expect(await read('tcerr://catalog')).toMatchObject({
      text: expect.stringContaining('"counts"'),
    });
  });

  it('has prompts that name its tools', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([
      ...['fix_error', 'handle_errors', 'grant_permission'],
    ]);
    const handle = { name: 'handle_errors', arguments: { service: 'cvm', action: 'RunInstances' } };
    const { messages } = await client.getPrompt(handle);
    expect(JSON.stringify(messages)).toMatch('describe_action');
    const ref = { type: 'ref/prompt', name: 'handle_errors' } as const;
    const argument = { name: 'service', value: 'cv' };
    expect((await client.complete({ ref, argument })).completion.values).toContain('cvm');
  });
});

/** The size of an answer in tokens, by the rule of thumb that a token has four bytes. */
function tokensOf({ structured, text }: { structured: unknown; text: string }): number {
  return (Buffer.byteLength(JSON.stringify(structured)) + Buffer.byteLength(text)) / 4;
}
