import { describe, expect, it } from 'vitest';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { RESOURCES, sentence, UUID } from '../../messages/denials/denial-texts.ts';
import { CONTROL, tcerr } from './tcerr.ts';

const RESOURCE = RESOURCES[1]?.('cvm', 'instance') ?? '';
const DENIAL = sentence({ operation: 'cvm:RebootInstances', resource: RESOURCE });
const UNNAMED = 'you are not authorized to perform operation (cdn:UpdateDomainConfig)';
const STATEMENT = { effect: 'allow', action: ['cvm:RebootInstances'], resource: [RESOURCE] };

describe('tcerr policy', () => {
  it('prints one policy for all denials of a log, and where they are', () => {
    const input = `INFO start\n${DENIAL}, RequestId=${UUID}\nINFO\n${DENIAL}\n`;
    const { status, stdout, stderr } = tcerr(['policy', '-'], { input });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ version: '2.0', statement: [STATEMENT] });
    expect(CamPolicySchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(stderr).toMatch(/^2 denials on lines 2, 5\n- A denial names only/);
  });

  it('reads a text as an argument', () => {
    const { status, stdout, stderr } = tcerr(['policy', DENIAL]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).statement).toEqual([STATEMENT]);
    expect(stderr).toMatch(/^1 denial on line 1\n/);
  });

  it('prints everything as JSON', () => {
    const { stdout, stderr } = tcerr(['policy', '--json', '-'], {
      input: `${DENIAL}, RequestId=${UUID}\n${UNNAMED}`,
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      policy: { version: '2.0', statement: [STATEMENT] },
      warnings: [{ kind: 'no-resource' }, { kind: 'first-refusal' }, { kind: 'identity' }],
      denials: [
        {
          operation: 'cvm:RebootInstances',
          resource: RESOURCE,
          line: 1,
          requestId: UUID,
          count: 1,
        },
        { operation: 'cdn:UpdateDomainConfig', resource: null, line: 3, requestId: null, count: 1 },
      ],
      count: 2,
    });
  });

  it('grants an operation on any resource only if it is asked to', () => {
    const without = tcerr(['policy', UNNAMED]);
    expect([without.status, without.stdout]).toEqual([1, '']);
    expect(without.stderr).toMatch(/does not name a resource/);
    const asked = tcerr(['policy', '--any-resource', UNNAMED]);
    expect(asked.status).toBe(0);
    expect(JSON.parse(asked.stdout).statement).toEqual([
      { effect: 'allow', action: ['cdn:UpdateDomainConfig'], resource: ['*'] },
    ]);
  });

  it('reads running text, but no service that does not exist', () => {
    const made = tcerr(['policy', '-'], { input: '该子用户没有 `tke:DescribeClusterVirtualNode`' });
    expect(made.stderr).toMatch(/^1 denial on line 1\n/);
    expect(tcerr(['policy', 'no permission for nosuch:DescribeThings']).stderr).toBe(
      'no denial found\n',
    );
  });

  it.each([
    ['nothing', ''],
    ['a log without denials', 'INFO ok\n'.repeat(10_000)],
    ['another cloud', 'User: arn:aws:iam::1:user/x is not authorized to perform: ec2:RunInstances'],
  ])('exits with 1 for %s', (_, input) => {
    const { status, stdout, stderr } = tcerr(['policy', '-'], { input });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'no denial found\n',
    });
  });

  it('writes nothing that a terminal would act on', () => {
    const input = sentence({
      operation: 'cvm:X',
      resource: 'qcs::cvm:gz::a/\u009b31m\u202e\u0007',
    });
    const { stdout, stderr } = tcerr(['policy', '-'], { input });
    expect(stdout + stderr).not.toMatch(CONTROL);
  });
});
