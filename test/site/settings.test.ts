import { afterEach, expect, it, vi } from 'vitest';
import { repositoryUrl } from '../../src/site/settings.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['https://github.com/owner/name', 'https://github.com/owner/name'],
  ['https://github.com/owner/name/', 'https://github.com/owner/name'],
  ['', null],
])('the repository %j is %j', (given, expected) => {
  vi.stubEnv('REPOSITORY_URL', given);
  expect(repositoryUrl()).toBe(expected);
});

it.each(['github.com/owner/name', 'http://github.com/a/b', 'https://github.com/a/b?x=1'])(
  'refuses the repository %s in words',
  (given) => {
    vi.stubEnv('REPOSITORY_URL', given);
    expect(repositoryUrl).toThrow(`REPOSITORY_URL is ${given}; give the address of a repository`);
  },
);
