import { expect, it } from 'vitest';
import { withKnownArguments } from '../../../src/package/mcp/known-arguments.ts';

function argumentsOf(name: string, given: Record<string, unknown>): unknown {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call' } as const;
  const known = withKnownArguments({ ...message, params: { name, arguments: given } });
  return 'params' in known ? known.params?.arguments : undefined;
}

it.each([
  ['explain_error', { input: 'x', service: '', action: null }, { input: 'x' }],
  [
    'describe_action',
    { action: ' RunInstances ', offset: '40' },
    { action: 'RunInstances', offset: 40 },
  ],
  ['describe_action', { action: 'cvm:RunInstances' }, { action: 'RunInstances', service: 'cvm' }],
  ['describe_action', { name: 'RunInstances' }, { action: 'RunInstances' }],
  [
    'describe_action',
    { action: 'x', service: 'https://cvm.tencentcloudapi.com' },
    { service: 'cvm' },
  ],
  ['search', { query: 'x', limit: 100 }, { limit: 50 }],
  [
    'explain_error',
    { input: { Response: { Error: { Code: 'A' } } } },
    { input: '{"Response":{"Error":{"Code":"A"}}}' },
  ],
  [
    'compare_releases',
    { version: '3.0.1200', site: 'intl' },
    { from: '3.0.1200', site: 'international' },
  ],
  [
    'explain_error',
    { input: 'InvalidParameterValue', message: 'The value of `Zone` is wrong.' },
    { input: 'Code=InvalidParameterValue, Message=The value of `Zone` is wrong.' },
  ],
  ['explain_error', { input: 'x', message: null }, { input: 'x' }],
])('gives the tool what it takes: %s %j', (name, given, expected) => {
  expect(argumentsOf(name, given)).toMatchObject(expected);
});

it.each([
  ['describe_action', { method: 'POST' }, 'action'],
  ['explain_error', { input: 'x', method: 'RunInstances', name: 'Ann' }, 'action'],
  ['compare_releases', { version: '2017-03-12' }, 'from'],
  ['explain_error', { input: 'x', service: '', action: null }, 'service'],
])('does not guess: %s %j', (name, given, argument) => {
  expect(argumentsOf(name, given)).not.toHaveProperty(argument);
});
