import type { Denial } from '../../messages/reading.ts';
import type { CamPolicy } from './cam-policy-grammar.ts';
import { groupStatements } from './group-statements.ts';
import { type PolicyWarning, policyWarnings, type Refusals } from './policy-warnings.ts';
import { MAX_RESOURCE_LENGTH, SIX_SEGMENTS } from './six-segments.ts';

/** How a policy is made of denials. */
export interface DenialPolicyOptions {
  /** Whether an operation without a named resource is granted on `*`. @default false */
  readonly anyResource?: boolean;
}

/** What allows that which was denied. */
export interface DenialPolicy {
  /** `null` if no denial names what a policy could grant. */
  readonly policy: CamPolicy | null;
  /** What to know before you attach the policy, at most one of each kind; empty without denials. */
  readonly warnings: readonly PolicyWarning[];
}

/** Stars in place of letters or digits: more than the `*` that means all. */
const STARRED_ACCOUNT = /\b(uin|uid)\/[^:/*]{0,40}\*[^:/]{0,40}/;
const STARRED_NAME = /[^:/*]{0,80}\*{2,80}[^:/]{0,80}/g;
const PLACEHOLDER = /<\w+>/;

/**
 * The smallest policy that allows the denied pairs of operation and resource and nothing else, whichever identity was
 * denied. Operations with the same resources share a statement; operations and resources are sorted.
 *
 * - `*` as resource is granted for that one operation: CAM ignores a policy that names resources for an operation that
 *   does not know them.
 * - An operation without a named resource and an explicit deny get no statement, only a warning.
 * - What was starred out becomes a placeholder, `<uin>` or `<id>`.
 * @see https://www.tencentcloud.com/document/product/598/10606 `*` for operations without single resources
 */
export function policyOfDenials(
  denials: readonly Denial[],
  { anyResource = false }: DenialPolicyOptions = {},
): DenialPolicy {
  const refusals = refusalsOf(denials);
  const resources = new Map(
    [...refusals.resources].map(([operation, named]) => [operation, grantedOn(named)]),
  );
  for (const operation of anyResource ? refusals.unnamed : []) resources.set(operation, ['*']);
  const statement = groupStatements(resources);
  return {
    policy: statement.length > 0 ? { version: '2.0', statement } : null,
    warnings: policyWarnings(refusals, anyResource),
  };
}

/** Every resource includes the others. */
function grantedOn(resources: ReadonlySet<string>): string[] {
  return resources.has('*') ? ['*'] : [...resources].sort();
}

function refusalsOf(denials: readonly Denial[]): Refusals {
  const granted = denials.filter(({ deniedByPolicy }) => deniedByPolicy === null);
  const resources = new Map<string, Set<string>>();
  const starred = new Set<string>();
  for (const { operation, resource } of granted) {
    const named = resource && withPlaceholders(resource.value);
    if (!named || !isGrantable(named)) continue;
    const others = resources.get(operation.value) ?? new Set();
    resources.set(operation.value, others.add(named));
    if (PLACEHOLDER.test(named)) starred.add(operation.value);
  }
  const unnamed = granted.map(({ operation }) => operation.value);
  return {
    resources,
    starred,
    unnamed: new Set(unnamed.filter((operation) => !resources.has(operation))),
    conditional: granted.filter(({ conditions }) => conditions.length > 0),
    explicit: denials.filter(({ deniedByPolicy }) => deniedByPolicy !== null),
  };
}

function withPlaceholders(resource: string): string {
  return resource.replace(STARRED_ACCOUNT, '$1/<$1>').replace(STARRED_NAME, '<id>');
}

function isGrantable(resource: string): boolean {
  return (
    resource === '*' || (resource.length <= MAX_RESOURCE_LENGTH && SIX_SEGMENTS.test(resource))
  );
}
