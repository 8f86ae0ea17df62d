import { expect, it } from 'vitest';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { policyOfOperations } from '../../../src/knowledge/permissions/policy-of-operations.ts';

const common = { ipRestriction: 'supported' } as const;
const instance = 'qcs::cvm:<region>:uin/<uin>:instance/<instanceId>';
const operation = (action: string) =>
  ({ action, granularity: 'operation', resource: '*', ...common }) as const;
const resource = (action: string, description: string) =>
  ({ action, granularity: 'resource', resource: description, ...common }) as const;

it('operations with the same resources share a statement', () => {
  const least = policyOfOperations('cvm', [
    operation('RunInstances'),
    resource('StopInstances', instance),
    operation('DescribeZones'),
    resource('StartInstances', instance),
  ]);
  expect(CamPolicySchema.parse(least?.policy).statement).toEqual([
    { effect: 'allow', action: ['cvm:DescribeZones', 'cvm:RunInstances'], resource: ['*'] },
    { effect: 'allow', action: ['cvm:StartInstances', 'cvm:StopInstances'], resource: [instance] },
  ]);
  expect(least?.hasPlaceholders).toBe(true);
});

it('a service that is granted only as a whole is granted once', () => {
  const whole = (action: string) =>
    ({ action, granularity: 'service', resource: '*', ...common }) as const;
  expect(policyOfOperations('x', [whole('A'), whole('B')])?.policy.statement).toEqual([
    { effect: 'allow', action: ['x:*'], resource: ['*'] },
  ]);
});

it('leaves out an operation for which no policy is certain', () => {
  const odd = resource('Odd', 'see the console');
  expect(policyOfOperations('x', [odd])).toBeNull();
  expect(policyOfOperations('x', [odd, operation('A')])?.policy.statement).toHaveLength(1);
  expect(policyOfOperations('x', [])).toBeNull();
});
