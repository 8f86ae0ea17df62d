import { z } from 'zod';
import { explainIssues } from '../../src/content/content-error.ts';
import { ActionSchema } from '../../src/schema/facts/action.ts';
import { ServiceAuthorizationSchema } from '../../src/schema/facts/authorization.ts';
import { DataTypeSchema } from '../../src/schema/facts/data-type.ts';
import type { Facts } from '../pages/extract/facts.ts';

const DataTypesSchema = z.array(DataTypeSchema);

/**
 * Why a page's facts do not fit the schemas; `null` if they do. Checking each page alone keeps one odd
 * page from stopping the whole build.
 */
export function findFactsProblem(facts: Facts): string | null {
  const result = check(facts);
  if (!result || result.success) return null;
  const [first] = explainIssues(facts.kind, result.error);
  return `states facts that do not fit the schemas: ${first}`;
}

function check(facts: Facts) {
  if (facts.kind === 'action') return ActionSchema.safeParse(facts.action);
  if (facts.kind === 'data-types') return DataTypesSchema.safeParse(facts.dataTypes);
  if (facts.kind === 'authorization')
    return ServiceAuthorizationSchema.safeParse(facts.authorization);
  // Codes and envelopes are checked as they are read.
  return null;
}
