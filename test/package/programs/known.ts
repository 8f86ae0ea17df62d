import type { Explanation } from '../../../src/package/library/index.ts';
import type { ProgramKnowledge } from '../../../src/package/programs/program-knowledge.ts';

const LISTED = new Map([
  ['InvalidParameterValue', ['cvm', 'vpc']],
  ['InvalidParameterValue.Limit', ['cvm']],
  ['ResourceNotFound', ['cvm', 'vpc']],
  ['ResourceNotFound.Instance', ['cvm']],
  ['ResourceNotFound.VpcId', ['vpc']],
  ['InternalError', []],
]);
const ACTIONS = new Map([
  ['RunInstances', 'cvm'],
  ['DescribeInstances', 'cvm'],
  ['DescribeVpcs', 'vpc'],
]);

/** A few codes of two services; `InternalError` is common, and `FailedOperation.Old` was removed from `cvm`. */
export function smallProgramKnowledge(): ProgramKnowledge {
  const codes = [...LISTED.keys()];
  const release = { release: '3.0.9', date: '2024-01-02' };
  const explanation = (code: string) => ({
    code,
    removed: code === 'FailedOperation.Old',
    scope: code === 'InternalError' ? 'common' : 'service',
    services: LISTED.get(code) ?? [],
    documentation: 'https://example.com/page',
    actions:
      code === 'InvalidParameterValue.Limit' ? [{ service: 'cvm', action: 'RunInstances' }] : [],
    history:
      code === 'FailedOperation.Old'
        ? [{ service: 'cvm', site: 'international', since: release, removed: release }]
        : [],
  });
  return {
    isListed: (code) => LISTED.has(code),
    isRemoved: (code) => code === 'FailedOperation.Old',
    isCategory: (code) => codes.some((known) => known.split('.')[0] === code),
    isOfLayer: (code) => code === 'NoSuchBucket' || code === 'ClientError.NetworkError',
    inOtherCase: (code) => codes.find((known) => known.toLowerCase() === code.toLowerCase()),
    ofConstant: (name) => codes.find((known) => known.toUpperCase().replaceAll('.', '_') === name),
    similarTo: (code) => codes.filter((known) => known.slice(0, -1) === code),
    isService: (name) => name === 'cvm' || name === 'vpc',
    hasAction: (service, action) => ACTIONS.get(action) === service,
    explain: async (code) => explanation(code) as unknown as Explanation,
    listsCodes: async () => true,
  };
}
