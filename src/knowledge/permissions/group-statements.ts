import type { CamPolicy } from './cam-policy-grammar.ts';

/** One statement for the operations that have the same resources; operations are sorted. */
export function groupStatements(
  resources: ReadonlyMap<string, readonly string[]>,
): CamPolicy['statement'] {
  const statements = new Map<string, CamPolicy['statement'][number] & { action: string[] }>();
  for (const operation of [...resources.keys()].sort()) {
    const resource = [...(resources.get(operation) ?? [])];
    const key = resource.join(' ');
    const same = statements.get(key);
    if (same) same.action.push(operation);
    else statements.set(key, { effect: 'allow', action: [operation], resource });
  }
  return [...statements.values()];
}
