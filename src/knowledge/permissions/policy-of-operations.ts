import { groupStatements } from './group-statements.ts';
import { type LeastPrivilege, leastPrivilege } from './least-privilege.ts';

type Operation = Parameters<typeof leastPrivilege>[1];

/**
 * The smallest policy that allows all of some operations of a service: operations with the same resources
 * share a statement. Operations for which no policy is certain are left out; `null` if none is left.
 * @param abbreviation CAM's abbreviation of the service.
 */
export function policyOfOperations(
  abbreviation: string,
  operations: readonly Operation[],
): LeastPrivilege | null {
  const least = operations.flatMap((operation) => leastPrivilege(abbreviation, operation) ?? []);
  if (least.length === 0) return null;
  const statements = least.flatMap(({ policy }) => policy.statement);
  const resources = new Map(
    statements.map(({ action, resource }) => [String(action), [resource].flat()] as const),
  );
  return {
    policy: { version: '2.0', statement: groupStatements(resources) },
    hasPlaceholders: least.some(({ hasPlaceholders }) => hasPlaceholders),
  };
}
