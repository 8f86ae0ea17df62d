import { expect, it } from 'vitest';
import { nameInPath } from '../../src/site/client/name-in-path.ts';

it.each([
  ['/services/cam/errors/operation-denied.access-key/', 'operationdenied.accesskey'],
  ['/errors/InternalError', 'InternalError'],
  ['/errors/internal-error.html', 'internalerror'],
  ['/', ''],
  ['/%E0%A4%A', ''],
  ['/a%2Fb', 'a/b'],
  [`/${'x'.repeat(500)}`, 'x'.repeat(160)],
])('reads %s as %s', (path, name) => {
  expect(nameInPath(path)).toBe(name);
});
