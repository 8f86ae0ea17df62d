import { expect, it } from 'vitest';
import {
  codeInPath,
  namesInPath,
  serviceInPath,
} from '../../../../src/site/client/search/name-in-path.ts';
import { pageOfSpelling } from '../../../../src/site/client/search/nearest-pages.ts';
import { sampleRecords } from '../../../search/sample.ts';

it.each([
  [
    '/services/cam/errors/operation-denied.access-key/',
    ['operationdenied.accesskey', 'operation denied access key'],
  ],
  ['/errors/InternalError', ['InternalError']],
  ['/errors/internal-error.html', ['internalerror', 'internal error']],
  ['/', []],
  ['/--/', []],
  ['/%E0%A4%A', []],
  ['/a%2Fb', ['a/b']],
  [`/${'x'.repeat(500)}`, ['x'.repeat(160)]],
])('reads %s as %j', (path, names) => {
  expect(namesInPath(path)).toEqual(names);
});

it.each([
  ['/services/cvm/errors/invalid-parameter-value.x/', 'InvalidParameterValue.X', 'cvm'],
  ['/errors/failed-operation.-db-error/', 'FailedOperation.DBError', undefined],
  ['/docs/errors/open--cam/index.html', 'OpenCAM', undefined],
  ['/e/NoSuchCode.Foo/', 'NoSuchCode.Foo', undefined],
  [
    '/docs/e/resourceinsufficient.specifiedinstancetype',
    'resourceinsufficient.specifiedinstancetype',
    undefined,
  ],
  ['/e/%E0%A4%A/', undefined, undefined],
  [
    '/services/cvm/errors/ResourceInsufficient.SpecifiedInstanceType/',
    'ResourceInsufficient.SpecifiedInstanceType',
    'cvm',
  ],
  ['/errors/InternalError.html', 'InternalError', undefined],
  ['/services/cvm/', undefined, 'cvm'],
  ['/errors/', undefined, undefined],
  ['/errors/a~2f~b/', undefined, undefined],
])('reads in %s the code %s and the service %s', (path, code, service) => {
  expect(codeInPath(path)).toBe(code);
  expect(serviceInPath(path)).toBe(service);
});

it('leads from another letter case to the page of a code, of the service in the address', () => {
  const results = sampleRecords.map((record) => ({ record }));
  const lead = (spelled: string | undefined, service?: string) =>
    pageOfSpelling(spelled, results, service);
  expect(lead('limitexceeded.accesskey')).toBe('/services/cvm/errors/limit-exceeded.access-key/');
  expect(lead('internalerror')).toBe('/errors/internal-error/');
  expect(lead('OPERATIONDENIED.AccessKeyOverLimit', 'ssm')).toBe(
    '/services/ssm/errors/operation-denied.access-key-over-limit/',
  );
  expect(lead('limitexceeded.accesskey', 'cam')).toBeUndefined();
  for (const spelled of ['limitexceededaccesskey', 'listaccesskeys', undefined])
    expect(lead(spelled)).toBeUndefined();
});
