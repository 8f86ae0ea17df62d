import { expect, it } from 'vitest';
import { describeError, MOST_DESCRIBED } from '../../../src/site/articles/describe-error.ts';
import { describeAction, describeService } from '../../../src/site/articles/describe-records.ts';
import { errorTitle, serviceInTitle } from '../../../src/site/articles/page-titles.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleIndex();

it.each([
  ['cvm', 'Cloud Virtual Machine', 'Tencent Cloud CVM'],
  ['organization', 'Tencent Cloud Organization', 'Tencent Cloud Organization'],
  ['postgres', 'TencentDB for PostgreSQL', 'TencentDB for PostgreSQL'],
  ['cloudaudit', 'Cloud Audit', 'Tencent Cloud Audit'],
  ['billing', 'Billing Center', 'Tencent Cloud Billing Center'],
])('the titles of %s name Tencent Cloud once', (service, name, expected) => {
  expect(serviceInTitle({ service, name })).toBe(expected);
});

it('the title of a code says whose error it is', () => {
  const cvm = { service: 'cvm', name: 'Cloud Virtual Machine' };
  expect(errorTitle('A.B', cvm)).toBe('A.B — Tencent Cloud CVM error');
  expect(errorTitle('A.B')).toBe('A.B — Tencent Cloud error');
});

it('every description of a code has the answer, in whole sentences that a search engine shows', () => {
  for (const [code, [service]] of index.listedBy) {
    const description = describeError(index, code, 'each service', service);
    expect(description.length, code).toBeLessThanOrEqual(MOST_DESCRIBED);
    expect(description, code).toMatch(/^[A-Z].*[.!?]$/);
    expect(description, code).not.toContain('What the error code');
  }
});

it('the description of a service says nothing of what it does not have', () => {
  const cam = index.services.get('cam');
  if (!cam) throw new Error('The sample lacks cam');
  expect(describeService(cam)).toMatch(/^\d+ error codes, [\d,]+ actions.* of .* \(cam\) in the/);
  expect(describeService(cam)).not.toContain('ermission');
  const empty = { ...cam, versions: [], codes: new Map() };
  expect(describeService(empty)).toMatch(/^The page of/);
});

it('the description of an action begins with what the action does', () => {
  const action = index.services
    .get('cam')
    ?.versions[0]?.actions.find(({ descriptions }) => descriptions.length > 0);
  if (!action) throw new Error('The sample has no described action');
  const description = describeAction(action, 'CAM');
  expect(description).toContain(`${action.name} of CAM: `);
  expect(description.startsWith(action.name)).toBe(false);
  expect(description.length).toBeLessThanOrEqual(MOST_DESCRIBED);
});
