import { describe, expect, it } from 'vitest';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { leastPrivilege } from '../../../src/knowledge/permissions/least-privilege.ts';
import {
  type Authorization,
  AuthorizationSchema,
} from '../../../src/schema/facts/authorization.ts';
import { sampleContent } from '../../sample-content.ts';

function operation(facts: Partial<Record<keyof Authorization, string>> = {}): Authorization {
  return AuthorizationSchema.parse({
    action: 'RestartInstance',
    operationClass: 'write',
    granularity: 'operation',
    resource: '*',
    ipRestriction: 'supported',
    ...facts,
  });
}

const statementOf = (...args: Parameters<typeof leastPrivilege>) =>
  leastPrivilege(...args)?.policy.statement[0];

describe('the grammar, tried on policies that the documentation prints', () => {
  it.each([
    [
      'a condition on addresses (598/32671)',
      '{"version":"2.0","statement":[{"effect":"allow","action":"cos:PutObject","resource":"*","condition":{"ip_equal":{"qcs:ip":["10.217.182.3/24","111.21.33.72/24"]}}}]}',
    ],
    [
      'a condition that may be absent (598/58421)',
      '{"version":"2.0","statement":[{"effect":"allow","action":"name/vpc:AcceptVpcPeeringConnection","resource":"qcs::vpc:sh::pcx/2341","condition":{"string_equal_if_exist":{"vpc:region":"sh"}}}]}',
    ],
    [
      'two statements (598/47826)',
      '{"version":"2.0","statement":[{"effect":"allow","action":["cvm:*"],"resource":["qcs::cvm::uin/12345678:instance/ins-duglsqg0","qcs::cvm::uin/12345678:image/img-eb30mz89"]},{"effect":"allow","action":["vpc:DescribeVpcEx","vpc:DescribeNetworkInterfaces","cvm:DescribeCbsStorages"],"resource":["*"]}]}',
    ],
    [
      'a qualifier (1116/43207)',
      '{"version":"2.0","statement":[{"action":["name/monitor:*"],"condition":{"for_any_value:string_equal":{"qcs:tag":["testkey&testvalue"]}},"effect":"allow","resource":["qcs::monitor:ap-guangzhou:uin/1250000000:prom-instance/prom-73jingds"]}]}',
    ],
  ])('takes %s', (_, policy) => {
    expect(CamPolicySchema.safeParse(JSON.parse(policy)).error).toBeUndefined();
  });

  const good = { effect: 'allow', action: ['cvm:RunInstances'], resource: ['*'] };
  it.each([
    ['another version', { version: '3', statement: [good] }],
    ['no statement', { version: '2.0', statement: [] }],
    ['a capital in an element', { version: '2.0', statement: [{ ...good, effect: 'Allow' }] }],
    ['an action without a service', { version: '2.0', statement: [{ ...good, action: 'Run' }] }],
    ['no resource', { version: '2.0', statement: [{ effect: 'allow', action: '*' }] }],
    ['five segments', { version: '2.0', statement: [{ ...good, resource: 'qcs::cvm:bj:i/1' }] }],
    ['an unknown element', { version: '2.0', statement: [{ ...good, sid: 'x' }] }],
    [
      'an unknown operator',
      { version: '2.0', statement: [{ ...good, condition: { IpAddress: { 'qcs:ip': ['1'] } } }] },
    ],
  ])('refuses %s', (_, policy) => {
    expect(CamPolicySchema.safeParse(policy).success).toBe(false);
  });
});

describe('leastPrivilege', () => {
  it('grants an operation on every resource where CAM knows operations alone', () => {
    expect(leastPrivilege('cvm', operation())).toEqual({
      policy: {
        version: '2.0',
        statement: [{ effect: 'allow', action: ['cvm:RestartInstance'], resource: ['*'] }],
      },
      hasPlaceholders: false,
    });
  });

  it('never names a resource below resource level, whatever the description says', () => {
    const facts = { granularity: 'operation', resource: 'qcs::cvm:bj:uin/1:instance/ins-1' };
    expect(statementOf('cvm', operation(facts))?.resource).toEqual(['*']);
  });

  it('names the resources of a resource-level operation and says what is left to fill in', () => {
    const resource =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the provider marks a place to fill in
      'qcs::cvm:${region}:uin/${uin}:instance/${instanceId}\nqcs::cvm::uin/12345678:image/*';
    const least = leastPrivilege('cvm', operation({ granularity: 'resource', resource }));
    expect(least?.policy.statement[0]?.resource).toEqual(resource.split('\n'));
    expect(least?.hasPlaceholders).toBe(true);
    expect(CamPolicySchema.safeParse(least?.policy).success).toBe(true);
  });

  it('promises nothing without a usable resource-level description', () => {
    for (const resource of ['see the console', 'qcs::cvm:bj:i/1', 'qcs::cvm:::x\nand others'])
      expect(leastPrivilege('cvm', operation({ granularity: 'resource', resource }))).toBeNull();
  });

  it('grants a whole service where CAM cannot grant less', () => {
    const least = leastPrivilege('cvm', operation({ granularity: 'service' }));
    expect(least?.policy.statement[0]?.action).toEqual(['cvm:*']);
  });

  it.each([
    ['supported', { ip_equal: { 'qcs:ip': ['203.0.113.0/24'] } }],
    ['partially-supported', undefined],
    ['not-supported', undefined],
  ])('restricts addresses where that is %s', (ipRestriction, condition) => {
    const statement = statementOf('cvm', operation({ ipRestriction }), ['203.0.113.0/24']);
    expect(statement?.condition).toEqual(condition);
  });

  it('writes a policy of the documented grammar for every operation of the sample', () => {
    const { authorizations } = sampleContent();
    const problems = authorizations.flatMap(({ service, actions }) =>
      actions.flatMap((facts) => {
        const least = leastPrivilege(service, facts, ['203.0.113.0/24']);
        return CamPolicySchema.safeParse(least?.policy).success ? [] : [facts.action];
      }),
    );
    expect(problems).toEqual([]);
    expect(authorizations.flatMap(({ actions }) => actions)).toHaveLength(5);
  });
});
