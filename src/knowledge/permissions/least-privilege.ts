import type { Authorization } from '../../schema/facts/authorization.ts';
import type { CamPolicy } from './cam-policy-grammar.ts';
import { SIX_SEGMENTS } from './six-segments.ts';

/** The smallest policy that allows an operation. */
export interface LeastPrivilege {
  policy: CamPolicy;
  /** Whether the resources contain placeholders to fill in, such as `${instanceId}`. */
  hasPlaceholders: boolean;
}

const PLACEHOLDER = /\$\{?\w|<\w+>|\*{4}/;

/**
 * The smallest policy that allows an operation, according to Tencent Cloud's statements about it:
 *
 * - resource level: the operation, on the resources of its six-segment description;
 * - operation level: the operation, on `*`, because CAM ignores a policy that names a resource;
 * - service level: the whole service, on `*`, because CAM cannot grant a single operation.
 *
 * `null` if the description of a resource-level operation does not match the grammar, so that no policy is certain.
 * @param abbreviation CAM's abbreviation of the service, which its page about authorization states.
 * @param addresses (CIDR) add a condition on the caller's address, if the operation fully supports it.
 * @see https://www.tencentcloud.com/document/product/598/10604 the grammar
 * @see https://www.tencentcloud.com/document/product/598/10606 `*` for service and operation level
 * @see https://www.tencentcloud.com/document/product/598/57128 the three levels
 * @see https://www.tencentcloud.com/document/product/598/32671 the condition on addresses
 */
export function leastPrivilege(
  abbreviation: string,
  {
    action,
    granularity,
    resource,
    ipRestriction,
  }: Pick<Authorization, 'action' | 'granularity' | 'resource' | 'ipRestriction'>,
  addresses: readonly string[] = [],
): LeastPrivilege | null {
  const resources = granularity === 'resource' ? sixSegments(resource) : ['*'];
  if (resources.length === 0) return null;
  const restricted = ipRestriction === 'supported' && addresses.length > 0;
  return {
    policy: {
      version: '2.0',
      statement: [
        {
          effect: 'allow',
          action: [`${abbreviation}:${granularity === 'service' ? '*' : action}`],
          resource: resources,
          ...(restricted && { condition: { ip_equal: { 'qcs:ip': [...addresses] } } }),
        },
      ],
    },
    hasPlaceholders: resources.some((text) => PLACEHOLDER.test(text)),
  };
}

/** The resources of a description; empty if any part of it is something else. */
function sixSegments(description: string): string[] {
  const parts = description.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.every((part) => part === '*' || SIX_SEGMENTS.test(part)) ? parts : [];
}
