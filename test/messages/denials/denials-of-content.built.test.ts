import { describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { policyOfDenials } from '../../../src/knowledge/permissions/policy-of-denials.ts';
import { readDenials } from '../../../src/messages/denials/read-denials.ts';
import { FORMS, RESOURCES, type Refusal } from './denial-texts.ts';

const SAMPLES = 200;

/** Operations of the content at equal distances, each with every form of resource. */
function sampleRefusals(): Refusal[] {
  const operations = loadEditions('content').authorizations.flatMap(({ service, actions }) =>
    actions.map(({ action }) => ({ service, action })),
  );
  const step = Math.max(1, Math.floor(operations.length / SAMPLES));
  return operations
    .filter((_, at) => at % step === 0)
    .flatMap(({ service, action }) =>
      RESOURCES.map((write) => ({
        operation: `${service}:${action}`,
        resource: write(service, 'instance'),
      })),
    );
}

describe('denials of operations of the content', () => {
  const refusals = sampleRefusals();

  it('has enough of them', () => {
    expect(refusals.length).toBeGreaterThanOrEqual(SAMPLES * RESOURCES.length);
  });

  it.each(FORMS)('reads $name and makes its policy', ({ write }) => {
    const wrong = refusals.filter(({ operation, resource }) => {
      const denials = readDenials(write({ operation, resource }));
      const { policy } = policyOfDenials(denials);
      const [denial] = denials;
      return (
        denials.length !== 1 ||
        denial?.operation.value !== operation ||
        denial.resource?.value !== resource ||
        !CamPolicySchema.safeParse(policy).success ||
        policy?.statement.length !== 1 ||
        `${policy.statement[0]?.action}` !== operation ||
        (!resource.includes('**') && `${policy.statement[0]?.resource}` !== resource)
      );
    });
    expect(wrong).toEqual([]);
  });
});
