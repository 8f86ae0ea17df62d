import { expect, it } from 'vitest';
import { loadEditions } from '../../src/content/load-editions.ts';
import { slugCollisions } from './slug-collisions.ts';

it('gives no two names of the content the same slug', () => {
  const { serviceVersions, common, authorizations } = loadEditions('content');
  const names = [
    ...common.errorCodes.map(({ code }) => code),
    ...serviceVersions.flatMap(({ errorCodes }) => errorCodes.map(({ code }) => code)),
    ...serviceVersions.flatMap(({ actions }) => actions.map(({ name }) => name)),
    ...authorizations.flatMap(({ actions }) => actions.map(({ action }) => action)),
  ];
  expect(names.length).toBeGreaterThan(300);
  expect(slugCollisions(names)).toEqual([]);
});
