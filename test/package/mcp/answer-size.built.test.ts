import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import type * as Catalog from '../../../src/package/library/all.ts';
import { TOOLS } from '../../../src/package/mcp/tools/tools.ts';
import { EVERY_CASE, someOf } from '../../every-case.ts';
import { TCERR } from '../command/tcerr.ts';

/** A token has about four bytes. */
const MAX_BYTES = 4 * 10_000;
const TYPICAL_BYTES = 8_000;
/** A server answers all calls that it has at the same time, in memory. */
const AT_ONCE = 200;

const load = createRequire(import.meta.url);
const { errorCodes, services }: typeof Catalog = load('tencentcloud-error-catalog/all');
const removed = services.flatMap(({ removedErrors = [] }) => removedErrors.map(({ code }) => code));
const codes = [...new Set([...errorCodes(), ...removed])];
const actions = services.flatMap(({ service, actions: own }) =>
  [...new Set(own.map(({ action }) => action))].map((action) => ({ service, action })),
);
const names = services.map(({ service }) => service);

/** The codes that most services list, and those with many meanings. */
const WIDEST = ['InternalError', 'InvalidParameterValue', 'AuthFailure.UnauthorizedOperation'];
const denial = (name: string, at: number) =>
  `you are not authorized to perform operation (${name}) resource (qcs::cvm::uin/1:instance/ins-${at}) has no permission\n`;
const DENIALS = actions.map(({ service, action }, at) => denial(`${service}:${action}`, at));
const LOG = codes.map(
  (code) => `ERROR code=${code} RequestId=5b9a2f8e-1111-4c3d-8f00-123456789abc\n`,
);

/** After the first release of both sites. */
const from = '2020-04-01';
const calls: Readonly<Record<string, readonly object[]>> = {
  explain_error: [
    ...[...someOf(codes, 60), ...WIDEST].map((input) => ({ input })),
    ...[LOG, DENIALS].flatMap((lines) => [
      { input: lines.slice(0, 40).join('') },
      { input: lines.join('').slice(0, 200_000) },
    ]),
  ],
  list_actions: [...someOf(codes, 60), ...WIDEST].map((code) => ({ code })),
  describe_action: [
    ...someOf(actions, 150),
    ...[0, 25, 150].map((offset) => ({ service: 'cvm', action: 'RunInstances', offset })),
  ],
  search: [...WIDEST, ...someOf(names, 5), 'instance', 'not found', '实例'].flatMap((query) => [
    { query },
    { query, limit: 50 },
    { query, service: 'cvm' },
  ]),
  make_policy: [1, 5, 40, 1_000].map((count) => ({ text: DENIALS.slice(0, count).join('') })),
  compare_releases: ['international', 'china'].flatMap((site) => [
    ...[0, 150, 300].map((offset) => ({ from, site, offset })),
    ...someOf(names, 40).flatMap((service) =>
      [0, 20].map((offset) => ({ from, site, service, offset })),
    ),
  ]),
  list_services: [0, 90, 180, 270].map((offset) => ({ offset })),
};

it('measures every tool', () => {
  expect(Object.keys(calls).sort()).toEqual(TOOLS.map(({ name }) => name).sort());
});

it.each(Object.entries(calls))(
  'no answer of %s has more than 10,000 tokens',
  { timeout: EVERY_CASE ? 1_800_000 : 120_000 },
  (name, given) => {
    const sizes = sizesOf(name, given);
    expect(sizes).toHaveLength(given.length);
    expect(sizes.at(-1)).toBeLessThanOrEqual(MAX_BYTES);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(TYPICAL_BYTES);
  },
);

/** The sizes of the answers of a tool in bytes, as text and as structure, the smallest first. */
function sizesOf(name: string, given: readonly object[]): number[] {
  const parts = Array.from({ length: Math.ceil(given.length / AT_ONCE) }, (_, at) =>
    sizesOfPart(name, given.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  );
  return parts.flat().sort((one, other) => one - other);
}

function sizesOfPart(name: string, given: readonly object[]): number[] {
  const initialize = {
    method: 'initialize',
    params: {
      ...{ protocolVersion: '2025-06-18', capabilities: {} },
      clientInfo: { name: 'test', version: '1' },
    },
  };
  const messages = [
    { id: 0, ...initialize },
    ...given.map((args, at) => ({
      id: at + 1,
      method: 'tools/call',
      params: { name, arguments: args },
    })),
  ];
  const input = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const options = { input: input.join(''), encoding: 'utf8', maxBuffer: 1e9 } as const;
  const { stdout } = spawnSync(process.execPath, [TCERR, 'mcp'], options);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ id }) => id > 0)
    .map(({ id, result }) => {
      expect(result?.isError, JSON.stringify(given[id - 1]).slice(0, 300)).toBeFalsy();
      const { content, structuredContent } = result;
      return Buffer.byteLength(JSON.stringify([content, structuredContent]));
    });
}
