import { describe, expect, it } from 'vitest';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import {
  type DenialPolicyOptions,
  policyOfDenials,
} from '../../../src/knowledge/permissions/policy-of-denials.ts';
import { readDenials } from '../../../src/messages/denials/read-denials.ts';
import { RESOURCES, sentence } from '../../messages/denials/denial-texts.ts';

const ONE = 'qcs::cvm:ap-beijing:uin/100000000051:instance/ins-0demo1aa';
const TWO = 'qcs:id/0:cvm:ap-beijing:uin/100000000051:instance/ins-0demo1bb';

const madeOf = (text: string, options?: DenialPolicyOptions) =>
  policyOfDenials(readDenials(text), options);
const refused = (operation: string, resource: string) => `${sentence({ operation, resource })}\n`;
const kindsOf = (text: string, options?: DenialPolicyOptions) =>
  madeOf(text, options).warnings.map(({ kind }) => kind);
const sentenceOf = (text: string, wanted: string) =>
  madeOf(text).warnings.find(({ kind }) => kind === wanted)?.says;

describe('policyOfDenials', () => {
  it('grants the denied pair and nothing else', () => {
    expect(madeOf(refused('cvm:RebootInstances', ONE)).policy).toEqual({
      version: '2.0',
      statement: [{ effect: 'allow', action: ['cvm:RebootInstances'], resource: [ONE] }],
    });
    expect(kindsOf(refused('cvm:RebootInstances', ONE))).toEqual(['first-refusal', 'identity']);
  });

  it('writes one statement for operations with the same resources, without repetition', () => {
    const text = [
      refused('cvm:StopInstances', TWO),
      refused('cvm:StopInstances', ONE),
      refused('cvm:RebootInstances', ONE),
      refused('cvm:RebootInstances', TWO),
      refused('cvm:StopInstances', ONE),
      refused('cvm:StartInstances', ONE),
    ].join('');
    expect(madeOf(text).policy?.statement).toEqual([
      {
        effect: 'allow',
        action: ['cvm:RebootInstances', 'cvm:StopInstances'],
        resource: [ONE, TWO].sort(),
      },
      { effect: 'allow', action: ['cvm:StartInstances'], resource: [ONE] },
    ]);
  });

  it('grants a single operation on every resource where the denial says so', () => {
    const text = refused('cvm:RunInstances', '*') + refused('cvm:RunInstances', ONE);
    expect(madeOf(text).policy?.statement).toEqual([
      { effect: 'allow', action: ['cvm:RunInstances'], resource: ['*'] },
    ]);
    expect(kindsOf(text)).toContain('any-resource');
  });

  it('grants what names no resource only if it is asked to', () => {
    const text = 'you are not authorized to perform operation (cdn:UpdateDomainConfig)';
    expect(madeOf(text).policy).toBeNull();
    expect(kindsOf(text)).toEqual(['no-resource']);
    expect(madeOf(text, { anyResource: true }).policy?.statement).toEqual([
      { effect: 'allow', action: ['cdn:UpdateDomainConfig'], resource: ['*'] },
    ]);
    expect(kindsOf(text, { anyResource: true })).not.toContain('no-resource');
  });

  it('takes the resource from another denial of the same operation', () => {
    const text = `you are not authorized to perform operation (cvm:RunInstances) ${refused('cvm:RunInstances', ONE)}`;
    expect(madeOf(text, { anyResource: true }).policy?.statement[0]?.resource).toEqual([ONE]);
  });

  it('does not grant what a policy denies explicitly', () => {
    const text =
      'ACTION_NO_AUTH: you are not authorized to perform operation (tke:DemoAction). condition: [{"key":"tke:demoKey","value":"true","ope":"string_equal"}], effect: deny, strategyId:240000001';
    expect(madeOf(text, { anyResource: true }).policy).toBeNull();
    expect(kindsOf(text)).toEqual(['explicit-deny']);
    expect(sentenceOf(text, 'explicit-deny')).toBe(
      'Policy `240000001` denies `tke:DemoAction` explicitly, so granting more is useless. The owner of the account changes that policy, or the request avoids `tke:demoKey` string_equal `true`.',
    );
  });

  it('says under which tags a policy would allow it', () => {
    const text = `${sentence({ operation: 'cvm:RebootInstances', resource: ONE })} with or without condition:[{"condition":{"key":"qcs:resource_tag","value":["team&blue"],"ope":"for_any_value:string_equal"},"effect":"allow"}]`;
    expect(madeOf(text).policy?.statement[0]?.resource).toEqual([ONE]);
    expect(sentenceOf(text, 'condition')).toContain('the resource has the tag `team` = `blue`');
  });

  it('has a placeholder for what was starred out, and only there', () => {
    const text = refused('cvm:AssociateAddress', 'qcs::cvm:ap-chengdu:uin/1000******17:eip/*');
    expect(madeOf(text).policy?.statement[0]?.resource).toEqual([
      'qcs::cvm:ap-chengdu:uin/<uin>:eip/*',
    ]);
    expect(kindsOf(text)).toContain('starred');
    const name = refused('cvm:RunInstances', 'qcs::cvm:gz:uin/100000000051:instance/ins-****');
    expect(madeOf(name).policy?.statement[0]?.resource).toEqual([
      'qcs::cvm:gz:uin/100000000051:instance/<id>',
    ]);
  });

  it('keeps the project of a resource and says that new policies leave it empty', () => {
    expect(madeOf(refused('cvm:RebootInstances', TWO)).policy?.statement[0]?.resource).toEqual([
      TWO,
    ]);
    expect(kindsOf(refused('cvm:RebootInstances', TWO))).toContain('project');
  });

  it.each([...RESOURCES.keys()])('follows the grammar for the resource form R%i', (form) => {
    const resource = RESOURCES[form]?.('cls', 'logset') ?? '';
    const { policy } = madeOf(refused('cls:createLogset', resource));
    expect(CamPolicySchema.safeParse(policy).error).toBeUndefined();
  });

  it('makes nothing of nothing', () => {
    expect(policyOfDenials([])).toEqual({ policy: null, warnings: [] });
    expect(madeOf('[[request id:1]system policy not verify]').policy).toBeNull();
  });
});
