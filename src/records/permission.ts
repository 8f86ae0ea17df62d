import { type LeastPrivilege, leastPrivilege } from '../knowledge/permissions/least-privilege.ts';
import type { Authorization, ServiceAuthorization } from '../schema/facts/authorization.ts';
import { sitePath } from '../text/paths.ts';
import type { ContentIndex } from './content-index.ts';
import type { Link } from './link.ts';

/** The permission that a call of an action needs. */
export interface Permission {
  /** The service as CAM abbreviates it, with the action: `cvm:RunInstances`. */
  operation: string;
  facts: Authorization;
  /** `null` where no policy can be written from what Tencent Cloud states. */
  least: LeastPrivilege | null;
  /** The same, limited to addresses of the reader's choice; `null` where CAM does not support that. */
  leastFromAddresses: LeastPrivilege | null;
  /** The page of all that can be granted on the service. */
  all: Link;
}

/** An unknown permission: no page on the service's permissions was read, or it lists other actions. */
export interface UnknownPermission {
  operation: null;
  /** The page that leaves the action out. */
  all: Link | null;
}

/** Addresses that are reserved for documentation; readers replace them with their own. */
const EXAMPLE_ADDRESSES = ['203.0.113.0/24'];

/** The permission that a call of an action needs, from the facts about its service's authorization. */
export function actionPermission(
  index: ContentIndex,
  service: string,
  action: string,
): Permission | UnknownPermission {
  const authorization = index.services.get(service)?.authorization;
  const facts = authorization?.actions.find((row) => row.action === action);
  if (authorization && facts) return operationPermission(authorization, facts);
  return { operation: null, all: authorization ? allOf(authorization) : null };
}

/** The permission for an operation that a page on authorization lists. */
export function operationPermission(
  authorization: ServiceAuthorization,
  facts: Authorization,
): Permission {
  const { service } = authorization;
  return {
    operation: `${service}:${facts.action}`,
    facts,
    least: leastPrivilege(service, facts),
    leastFromAddresses:
      facts.ipRestriction === 'supported'
        ? leastPrivilege(service, facts, EXAMPLE_ADDRESSES)
        : null,
    all: allOf(authorization),
  };
}

function allOf({ service, product }: ServiceAuthorization): Link {
  return { name: product, path: sitePath.permissions(service) };
}

/** The common codes that mean a missing permission. */
const PERMISSION_CODES: readonly string[] = [
  'AuthFailure.UnauthorizedOperation',
  'UnauthorizedOperation',
];

/** Whether a code, or a code above it, means a missing permission. */
export function isPermissionCode(code: string): boolean {
  return PERMISSION_CODES.some((family) => code === family || code.startsWith(`${family}.`));
}

/** The codes that may mean a missing permission for an action. */
export interface PermissionCodes {
  /** Of the common codes. */
  common: Link[];
  /** Of the action's own. They may mean something else: a service that is not activated, arrears. */
  own: Link[];
}

/** The permission codes that an action can return, given its own codes. */
export function permissionCodes(
  { commonCodes }: ContentIndex,
  service: string,
  ownCodes: readonly string[],
): PermissionCodes {
  const common = PERMISSION_CODES.filter((code) => commonCodes.has(code));
  const own = ownCodes.filter((code) => isPermissionCode(code) && !common.includes(code));
  return {
    common: common.map((code) => ({ name: code, path: sitePath.sharedError(code) })),
    own: own.map((code) => ({ name: code, path: sitePath.serviceError(service, code) })),
  };
}
