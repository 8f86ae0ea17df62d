import { expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { leastPrivilege } from '../../../src/knowledge/permissions/least-privilege.ts';

it('writes a policy of the documented grammar for every operation of the content', () => {
  const { authorizations, manifest } = loadEditions('content');
  const problems = authorizations.flatMap(({ service, actions }) =>
    actions.flatMap((facts) => {
      const least = leastPrivilege(service, facts, ['203.0.113.0/24']);
      return CamPolicySchema.safeParse(least?.policy).success ? [] : [facts.action];
    }),
  );
  expect(problems).toEqual([]);
  expect(authorizations.flatMap(({ actions }) => actions)).toHaveLength(
    manifest.counts.authorizations,
  );
});
