import { describe, expect, it } from 'vitest';
import { diffContent } from '../../../src/content/compare/diff-content.ts';
import { isCurrent, isListed } from '../../../src/content/counts.ts';
import { loadEditions } from '../../../src/content/load-editions.ts';

describe('the whole content', () => {
  const loaded = loadEditions('content');
  // What is removed does not count as a difference of what is listed.
  const whole = {
    ...loaded,
    serviceVersions: loaded.serviceVersions.filter(isListed).map((version) => ({
      ...version,
      actions: version.actions.filter(isCurrent),
      errorCodes: version.errorCodes.filter(isCurrent),
    })),
  };

  it('differs in exactly what was taken out of it, and adds up with its counts', () => {
    const rest = structuredClone(whole);
    const taken = { actions: 0, errorCodes: 0, dataTypes: 0 };
    for (const [position, version] of rest.serviceVersions.entries()) {
      for (const sort of ['actions', 'errorCodes', 'dataTypes'] as const) {
        const list: unknown[] = version[sort];
        taken[sort] += list.splice(position % 7, position % 3).length;
      }
    }
    expect(Math.min(...Object.values(taken))).toBeGreaterThan(50);
    const diff = diffContent(rest, whole);
    for (const sort of ['actions', 'errorCodes', 'dataTypes'] as const)
      expect(diff.counts[sort], sort).toMatchObject({ added: taken[sort], removed: 0, changed: 0 });
    const { before, after } = diff;
    expect(after.counts.actions - before.counts.actions).toBe(taken.actions);
    expect(after.counts.serviceErrorCodes - before.counts.serviceErrorCodes).toBe(taken.errorCodes);
    expect(diffContent(whole, rest).counts.actions.removed).toBe(taken.actions);
    expect(diffContent(whole, structuredClone(whole)).isEmpty).toBe(true);
  });
});
