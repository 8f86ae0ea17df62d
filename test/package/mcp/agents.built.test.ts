import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TCERR } from '../command/tcerr.ts';
import { callTool } from './call-tool.ts';

type Mode = 'legacy' | { pin: string };

const LOG = `ERROR code=LimitExceeded
[TencentCloudSDKException] code:UnauthorizedOperation message:you are not authorized to perform operation (cvm:RunInstances) resource (qcs::cvm:ap-guangzhou:uin/1:instance/ins-1) has no permission requestId:5b9a2f8e-1111-4c3d-8f00-123456789abc
ERROR code=LimitExceeded
ERROR code=Made.Up
{"level":"error","code":"NoSuchKey"}
`;
/** An error that quotes its cause on another line. */
const CAUSED = `Code=FailedOperation, Message=
[TencentCloudSDKException] code:LimitExceeded message:no more
RequestId=5b9a2f8e-1111-4c3d-8f00-123456789abc`;

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

  /** The answers to a call, one for each offset. */
  async function pages(name: string, args: Record<string, unknown>) {
    const found = [];
    for (let offset = 0; offset !== null; ) {
      const { structured } = await call(name, { ...args, offset });
      found.push(structured);
      offset = structured.nextOffset ?? null;
    }
    return found;
  }

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
    expect(paged.structured.nextOffset).toBe(25);
    expect(paged.text).toMatch(/^cvm .* go on with offset 25\n/);
    const [{ meaning, fix }] = paged.structured.codes;
    expect(paged.text).toMatch(`${meaning} ${fix}\n`);
    const at = (offset: number) =>
      call('describe_action', { service: 'cvm', action: 'RunInstances', offset });
    const next = (await at(25)).structured;
    expect(next.parameters).toEqual([]);
    expect(next.codes[0]).not.toEqual(paged.structured.codes[0]);
    const past = await at(900);
    expect(past.structured).toMatchObject({ codes: [], nextOffset: null });
    expect(past.text).toMatch('none at offset 900, begin with offset 0');
  });

  it('says that an action is removed', async () => {
    const gone = await call('describe_action', { service: 'cmq', action: 'CreateQueue' });
    expect(gone.structured.removed).toBe(true);
    expect(gone.text).toMatch('CreateQueue (removed');
    const there = await call('describe_action', { service: 'cvm', action: 'RunInstances' });
    expect(there.structured.removed).toBe(false);
    expect(there.text).not.toMatch('(removed');
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
    const never = await call('compare_releases', { from: '2026-02-31' });
    expect(never).toMatchObject({ isError: true, text: 'there is no day 2026-02-31' });
  });

  it('gives all changed versions and all names, part by part', async () => {
    const from = '3.0.1100';
    const found = await pages('compare_releases', { from });
    const versions = found.flatMap((page) => page.versions);
    const names = versions.map(({ service, apiVersion }) => `${service} ${apiVersion}`);
    expect(new Set(names).size).toBe(found[0].versionCount);
    const sum = versions.reduce((total, { newCodes }) => total + newCodes.count, 0);
    expect(found[0].totals.newCodes).toBe(sum);
    const parts = await pages('compare_releases', { from, service: 'cvm' });
    expect(parts.length).toBeGreaterThan(1);
    const returned = parts.flatMap((page) => page.versions[0].newlyReturned.names);
    expect(new Set(returned).size).toBe(parts[0].totals.newlyReturned);
  });

  it('lists all services, part by part', async () => {
    const found = await pages('list_services', {});
    expect(found.length).toBeGreaterThan(1);
    expect(found.flatMap(({ services }) => services)).toHaveLength(found[0].total);
    const { text } = await call('list_services', {});
    expect(text).toMatch(/^\d+ services; these are 1 to 90, go on with offset 90\n/);
    expect(text).not.toMatch('the rest is cut');
  });

  it('searches one service', async () => {
    const of = (service: string) => call('search', { query: 'instance not found', service });
    const { results } = (await of('CVM')).structured;
    expect(results.length).toBeGreaterThan(5);
    for (const { services, common } of results)
      expect(common || services.includes('cvm')).toBe(true);
    expect(await of('cvn')).toMatchObject({ isError: true });
  });

  it('answers a log with each of its errors, and its denials with one policy', async () => {
    const { structured, text } = await call('explain_error', { input: LOG });
    expect(structured).toMatchObject({
      ...{ code: null, known: false, codeCount: 4 },
      codes: [
        { code: 'LimitExceeded', count: 2, firstLine: 1, known: true, retry: 'no' },
        { code: 'UnauthorizedOperation', requestIds: ['5b9a2f8e-1111-4c3d-8f00-123456789abc'] },
        { code: 'Made.Up', known: false },
        { code: 'NoSuchKey', known: true, meaning: expect.stringContaining('object') },
      ],
      policy: { statement: [{ action: ['cvm:RunInstances'] }] },
    });
    for (const { meaning, fix } of structured.codes.slice(0, 2))
      expect([meaning, fix]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(text).toMatch(/LimitExceeded {2}2 times.*UnauthorizedOperation.*Made\.Up/s);
    expect(text).toMatch(/^NoSuchKey {2}COS, not API 3\.0; on line 5$/m);
    expect(text).toMatch('"action":["cvm:RunInstances"]');
  });

  it.each([
    ['an error and its cause', CAUSED],
    ['both, twice', `${CAUSED}\nretrying\n${CAUSED}`],
  ])('answers %s as one error', async (_, input) => {
    const { structured } = await call('explain_error', { input });
    expect(structured).toMatchObject({
      ...{ code: 'FailedOperation', cause: { code: 'LimitExceeded' } },
      ...{ codes: [], codeCount: 0 },
    });
  });

  it('does not explain the errors of another cloud, however many', async () => {
    const input = ['Throttling', 'InvalidParameterValue'].map(
      (code) => `An error occurred (${code}) when calling the RunInstances operation: no\n`,
    );
    const { structured, text } = await call('explain_error', { input: input.join('') });
    expect(structured).toMatchObject({ layer: 'other-cloud', codes: [] });
    expect(text).toMatch('AWS, not Tencent Cloud');
  });

  it('says the first codes of a log with many, and how many there are', async () => {
    const input = Array.from({ length: 60 }, (__, at) => `ERROR code=LimitExceeded.Made${at}\n`);
    const { structured, text } = await call('explain_error', { input: input.join('') });
    expect(structured.codes).toHaveLength(20);
    expect(structured.codeCount).toBe(60);
    expect(text).toMatch('and 40 more codes; give a part of the log');
  });

  it.each([
    [{ service: 'cvn' }, 'there is no service cvn; did you mean', 100],
    [{ action: 'RunInstance' }, 'there is no action RunInstance; did you mean', 100],
    [{ service: 'cvm', action: 'Nope' }, 'there is no action Nope of cvm', 1],
  ])('leaves out what does not exist, and says so: %j', async (scope, note, owners) => {
    const { structured, text, isError } = await call('explain_error', {
      ...{ input: 'InternalError' },
      ...scope,
    });
    expect(isError).toBe(false);
    expect(structured.note).toMatch(note);
    expect(text).toMatch(`Note: ${note}`);
    const services = new Set(structured.actions.map(({ service }: { service: string }) => service));
    expect(services.size).toBeLessThanOrEqual(owners);
    expect((await call('explain_error', { input: 'InternalError' })).structured.note).toBeNull();
  });

  it.each([
    ['explain_error', { input: 'InternalError' }, 'list_actions lists them'],
    ['explain_error', { input: 'nothing' }, ''],
    ['explain_error', { input: 'what now?' }, ''],
    ['explain_error', { input: LOG }, 'make_policy'],
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

  it.each([
    ['in another letter case', 'tcerr://errors/limitexceeded', 'LimitExceeded\n'],
    ['escaped', 'tcerr://errors/Limit%45xceeded', 'LimitExceeded\n'],
    ['with a query', 'tcerr://errors/LimitExceeded?x=1', 'LimitExceeded\n'],
    ['of COS', 'tcerr://errors/NoSuchKey', 'NoSuchKey  COS'],
  ])('finds the record of a code %s', async (_, uri, beginning) => {
    const [content] = (await client.readResource({ uri })).contents;
    expect(content).toMatchObject({ uri, text: expect.stringMatching(`^${beginning}`) });
  });

  it.each([
    ['tcerr://errors/%2e%2e', 'not found'],
    ['tcerr://errors/', 'not found'],
    ['tcerr://errors/LimitExceeded/', 'not found'],
    ['tcerr://errors/%E0%A4%A', 'not found'],
    ['tcerr://errors/Made.Up', 'no error code Made.Up'],
    ['tcerr://errors/LimitExceeded.Made', 'nearest known family is LimitExceeded'],
    ['tcerr://errors/a%1b%5d0;x%07LimitExceeded', 'no error code'],
    ['nowhere', 'invalid'],
  ])('refuses the address %s with a reason', async (uri, reason) => {
    await expect(client.readResource({ uri })).rejects.toThrow(reason);
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
