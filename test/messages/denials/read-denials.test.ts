import { describe, expect, it } from 'vitest';
import { readDenials } from '../../../src/messages/denials/read-denials.ts';
import { FORMS, RESOURCES, type Refusal, sentence, UUID } from './denial-texts.ts';

const OPERATIONS = ['cvm:RunInstances', 'cls:createLogset', 'tke:DescribeClusterVirtualNode'];
const REFUSALS = OPERATIONS.flatMap((operation) =>
  RESOURCES.map((write): Refusal => {
    const [service = ''] = operation.split(':');
    return { operation, resource: write(service, 'instance') };
  }),
);
const REFUSAL = { operation: 'cvm:RebootInstances', resource: '*' };

const pairsOf = (text: string) =>
  readDenials(text).map(({ operation, resource }) => [operation.value, resource?.value ?? null]);

describe('readDenials', () => {
  it.each(FORMS)('reads $name', ({ write, requestId }) => {
    for (const refusal of REFUSALS) {
      const text = `2026-08-21 09:12:44 ERROR ${write(refusal)}, done`;
      const denials = readDenials(text);
      expect(pairsOf(text), text).toEqual([[refusal.operation, refusal.resource]]);
      expect(denials[0]?.requestId).toBe(requestId);
      expect(denials[0]?.deniedByPolicy).toBeNull();
    }
  });

  it('says where the names are', () => {
    const text = `x ${sentence(REFUSALS[1] ?? REFUSAL).replaceAll('/', '\\/')}`;
    const [denial] = readDenials(text);
    expect(text.slice(denial?.operation.start, denial?.operation.end)).toBe('cvm:RunInstances');
    expect(text.slice(denial?.resource?.start, denial?.resource?.end)).toBe(
      'qcs::cvm:ap-beijing:uin\\/100000000051:instance\\/demo-0a1b2c3d',
    );
  });

  it.each([
    'you are not authorized to perform operation (cvm:RebootInstances)',
    'you are not authorized to perform operation `cvm:RebootInstances`',
    'you are not authorized to perform operation [cvm:RebootInstances], sorry',
    'you are not authorized to perform operation (`cvm:RebootInstances`)\nresource (qcs::cvm:ap-bei',
    'you are not authorized to perform operation (cvm:RebootInstances)\nresource (*****) has no permission',
  ])('reads an operation without a resource: %s', (text) => {
    expect(pairsOf(text)).toEqual([['cvm:RebootInstances', null]]);
  });

  it('reads a resource with brackets and blanks in its path', () => {
    const resource = 'qcs::cos:ap-beijing:uid/1250000000:demo-1250000000/a (1).txt';
    expect(pairsOf(sentence({ operation: 'cos:GetObject', resource }))).toEqual([
      ['cos:GetObject', resource],
    ]);
  });

  it('reads each pair once, in the order of the text', () => {
    const [first = REFUSAL, second = REFUSAL] = REFUSALS;
    const text = [first, second, first].map((one) => sentence(one)).join('\n');
    expect(pairsOf(text)).toEqual([
      [first.operation, first.resource],
      [second.operation, second.resource],
    ]);
  });

  const TAGGED =
    '[{"condition":{"key":"qcs:resource_tag","value":["team&blue","team&red"],"ope":"for_any_value:string_equal"},"effect":"allow"}, {"condition":{"key":"qcs:request_tag","value":["team&blue"],"ope":"string_equal"},"effect":"allow"}]';
  const CONDITIONS = [
    {
      key: 'qcs:resource_tag',
      values: ['team&blue', 'team&red'],
      operator: 'for_any_value:string_equal',
    },
    { key: 'qcs:request_tag', values: ['team&blue'], operator: 'string_equal' },
  ];
  it.each([
    ['as they are', (text: string) => text],
    ['in JSON', JSON.stringify],
    ['in JSON in JSON', (text: string) => JSON.stringify(JSON.stringify(text))],
  ])('reads the conditions of P7 %s', (_, write) => {
    const [denial] = readDenials(write(`${sentence(REFUSAL)} with or without condition:${TAGGED}`));
    expect(denial?.conditions).toEqual(CONDITIONS);
    expect(denial?.deniedByPolicy).toBeNull();
  });

  const DENIED =
    'ACTION_NO_AUTH: you are not authorized to perform operation (tke:DemoAction). condition: [{"key":"tke:demoKey","value":"true","ope":"string_equal"}], effect: deny, strategyId:240000001';
  it.each([
    ['as it is', DENIED],
    ['in JSON', JSON.stringify({ Message: DENIED })],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ Message: DENIED }))],
  ])('reads the explicit deny of P8 %s', (_, text) => {
    expect(readDenials(text)).toMatchObject([
      {
        operation: { value: 'tke:DemoAction' },
        resource: null,
        conditions: [{ key: 'tke:demoKey', values: ['true'], operator: 'string_equal' }],
        deniedByPolicy: '240000001',
      },
    ]);
  });

  it.each([
    ['starred out', '********-****-****-****-************'],
    ['cut', UUID.slice(0, 20)],
    ['missing', ''],
  ])('has no request ID where it is %s', (_, id) => {
    expect(readDenials(`[request id:${id}]${sentence(REFUSAL)}`)[0]?.requestId).toBeNull();
  });

  it.each([
    '该子用户没有 `tke:DescribeClusterVirtualNode`，不是命令写错',
    'no permission for `tke:DescribeClusterVirtualNode`',
    'The role is not authorized to call tke:DescribeClusterVirtualNode.',
    '没有权限：tke:DescribeClusterVirtualNode',
    'tke:DescribeClusterVirtualNode 未授权',
    'UnauthorizedOperation.CamNoAuth（缺 tke:DescribeClusterVirtualNode）',
  ])('reads running text: %s', (text) => {
    expect(pairsOf(text)).toEqual([['tke:DescribeClusterVirtualNode', null]]);
  });

  it.each([
    'User: arn:aws:iam::1:user/x is not authorized to perform: ec2:RunInstances on resource: *',
    'User is not authorized to perform: kms:DescribeKey because no identity-based policy allows it',
    'no permission for `s3:GetObject`',
    'You are not authorized to do this action. AuthAction: ecs:DescribeInstances acs:ecs:*:1:instance/i-1',
    'you are not authorized to perform operation (ecs:RunInstances)\nresource (acs:ecs:1) has no permission',
    'You are not authorized to perform this operation.',
    '[[request id:0f0e0d0c-0b0a-4908-8706-050403020100]system policy not verify]',
    'java.lang.Exception: No permission at com.demo.Main:Run(Main.java:3)',
    'Policy allows cvm:RunInstances and cvm:StopInstances on all resources.',
    'The request is unauthorized, see https://example.com/a:Path',
    '没有 host:Port 这个参数',
    '',
  ])('reads nothing in: %s', (text) => {
    expect(pairsOf(text)).toEqual([]);
  });

  it('asks whether running text names a service', () => {
    expect(readDenials('no permission for cvm:RunInstances', () => false)).toEqual([]);
  });

  it('never throws, wherever a text is cut', () => {
    const text = `[request id:${UUID}]${sentence(REFUSAL)} with or without condition:${TAGGED}, ${DENIED}`;
    for (let length = 0; length < text.length; length++) {
      for (const { operation } of readDenials(text.slice(0, length)))
        expect([REFUSAL.operation, 'tke:DemoAction']).toContain(operation.value);
    }
  });
});
