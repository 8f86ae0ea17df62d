import { expect, it } from 'vitest';
import { namesInPath } from '../../../src/site/client/name-in-path.ts';

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
