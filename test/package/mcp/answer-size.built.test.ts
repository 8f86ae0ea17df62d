import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import type * as Catalog from '../../../src/package/library/all.ts';
import { EVERY_CASE, someOf } from '../../every-case.ts';
import { TCERR } from '../command/tcerr.ts';

/** A token has about four bytes. */
const MAX_BYTES = 4 * 10_000;
const TYPICAL_BYTES = 8_000;

const load = createRequire(import.meta.url);
const { errorCodes, services }: typeof Catalog = load('tencentcloud-error-catalog/all');
const removed = services.flatMap(({ removedErrors = [] }) => removedErrors.map(({ code }) => code));
const codes = [...new Set([...errorCodes(), ...removed])];
const actions = services.flatMap(({ service, actions: own }) =>
  [...new Set(own.map(({ action }) => action))].map((action) => ({ service, action })),
);

const calls: (readonly [string, object])[] = [
  ...[...someOf(codes, 60), 'InternalError', 'AuthFailure.UnauthorizedOperation'].flatMap(
    (code) => [['explain_error', { input: code }] as const, ['list_actions', { code }] as const],
  ),
  ...someOf(actions, 150).map((one) => ['describe_action', one] as const),
];

it('no answer has more than 10,000 tokens', { timeout: EVERY_CASE ? 900_000 : 120_000 }, () => {
  const initialize = {
    method: 'initialize',
    params: {
      ...{ protocolVersion: '2025-06-18', capabilities: {} },
      clientInfo: { name: 'test', version: '1' },
    },
  };
  const messages = [
    { id: 0, ...initialize },
    ...calls.map(([name, args], at) => ({
      id: at + 1,
      method: 'tools/call',
      params: { name, arguments: args },
    })),
  ];
  const input = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const options = { input: input.join(''), encoding: 'utf8', maxBuffer: 1e9 } as const;
  const { stdout } = spawnSync(process.execPath, [TCERR, 'mcp'], options);
  const sizes = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ id }) => id > 0)
    .map(({ id, result }) => {
      expect(result?.isError, JSON.stringify(calls[id - 1])).toBeFalsy();
      const { content, structuredContent } = result;
      return Buffer.byteLength(JSON.stringify([content, structuredContent]));
    });
  expect(sizes).toHaveLength(calls.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_BYTES);
  const sorted = sizes.sort((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(TYPICAL_BYTES);
});
