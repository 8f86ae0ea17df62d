import type { CamPolicy } from '../../../knowledge/permissions/cam-policy-grammar.ts';
import type { LeastPrivilege } from '../../../knowledge/permissions/least-privilege.ts';
import type { Link } from '../../../records/link.ts';
import type {
  Permission,
  PermissionCodes,
  UnknownPermission,
} from '../../../records/permission.ts';
import type { Granularity } from '../../../schema/facts/authorization.ts';
import { operationAnchor, sitePath } from '../../../text/paths.ts';
import type { Block, Blocks, Text } from '../../blocks/article.ts';
import {
  codeName,
  codeText,
  details,
  example,
  factList,
  group,
  joined,
  paragraph,
  roleParagraph,
  section,
  strong,
  textLink,
} from '../../blocks/make-blocks.ts';
import { SUPPORT_WORDS } from './support-words.ts';

const GUIDE = sitePath.guide('permissions');

/** A link to the guide on how CAM decides. */
export const HOW_CAM_DECIDES = textLink('How CAM decides', GUIDE);

/** The least that a level of granularity allows. */
const LEAST: Readonly<Record<Granularity, Text>> = {
  resource: ['CAM can grant this action on single resources.'],
  operation: [
    'Use ',
    codeText('"resource": ["*"]'),
    ': a policy that names a single resource is ignored.',
  ],
  service: ['CAM grants this service only as a whole, so the policy allows all its operations.'],
};

/**
 * The section of an action's page on the permission that a call needs, and the errors without it.
 * @param operation what CAM is likely to call the operation, if no source says: `cvm:RunInstances`.
 */
export function permissionSection(
  permission: Permission | UnknownPermission,
  { common, own }: PermissionCodes,
  operation: string,
): Block {
  return section('Permission', { id: 'permission' }, [
    permission.operation === null ? unknown(permission, operation) : known(permission, common),
    own.length > 0 &&
      paragraph('These codes can also mean missing permission: ', ...names(own, ', '), '.'),
  ]);
}

function known(permission: Permission, codes: readonly Link[]): Block {
  const { operation, facts, all } = permission;
  const { action, operationClass, granularity, resource, ipRestriction } = facts;
  const explained = [
    paragraph(
      'You need a policy that allows ',
      codeText(operation),
      ', and none that denies it. ',
      ...LEAST[granularity],
      ' ',
      HOW_CAM_DECIDES,
    ),
    codes.length > 0 && paragraph('Grant this if you get ', ...names(codes, ' or '), '.'),
    factList({
      'Operation class': operationClass,
      Granularity: `${granularity} level`,
      Resource: resource,
      'IP restriction': SUPPORT_WORDS[ipRestriction],
    }),
    roleParagraph(
      'meta',
      textLink(`All operations of ${all.name}`, `${all.path}#${operationAnchor(action)}`),
    ),
  ];
  return group({ className: 'split' }, [group({}, explained), group({}, policies(permission))]);
}

function policies({ least, leastFromAddresses }: Permission): Blocks {
  return [
    ...(least
      ? policy('Least-privilege policy', least)
      : [roleParagraph('none', 'No policy can be written from the description of its resources.')]),
    leastFromAddresses &&
      details(
        'Same policy, limited to your IP range',
        [
          ...policy('Policy with a condition on the address', leastFromAddresses),
          roleParagraph('meta', 'Replace 203.0.113.0/24 with your own range.'),
        ],
        'more',
      ),
  ];
}

function policy(label: string, { policy, hasPlaceholders }: LeastPrivilege): Blocks {
  return [
    example(label, policyText(policy), 'json'),
    hasPlaceholders && roleParagraph('meta', 'Replace the placeholders in the resources.'),
  ];
}

/** A policy as JSON to copy. */
export function policyText(policy: CamPolicy): string {
  return JSON.stringify(policy, null, 2);
}

/** Without data: a policy to begin with, which is only as sure as the name of the operation in it. */
function unknown({ all }: UnknownPermission, guess: string): Block {
  const reason = all
    ? ['The ', textLink(`permissions of ${all.name}`, all.path), ' do not list this action. ']
    : ['We have no permission data for this service yet. '];
  const explained = [
    paragraph(...reason, 'Begin with this policy, then narrow its resources. ', HOW_CAM_DECIDES),
    roleParagraph(
      'note',
      strong('Unverified: '),
      'CAM may call the operation differently. Copy its name from the error message.',
    ),
  ];
  const statement = [{ effect: 'allow', action: [guess], resource: ['*'] }] as const;
  const policy = JSON.stringify({ version: '2.0', statement }, null, 2);
  return group({ className: 'split' }, [
    group({}, explained),
    group({}, [example('Policy to begin with (unverified)', policy, 'json')]),
  ]);
}

function names(codes: readonly Link[], between: string): Text {
  return joined(
    codes.map(({ name, path }) => codeName(name, path)),
    between,
  );
}
