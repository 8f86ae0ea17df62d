import { expect, it } from 'vitest';
import {
  codeInPath,
  namesInPath,
  serviceInPath,
} from '../../../../src/site/client/search/name-in-path.ts';

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
  ['/services/cvm/', undefined, 'cvm'],
  ['/errors/', undefined, undefined],
  ['/errors/a~2f~b/', undefined, undefined],
])('reads in %s the code %s and the service %s', (path, code, service) => {
  expect(codeInPath(path)).toBe(code);
  expect(serviceInPath(path)).toBe(service);
});
