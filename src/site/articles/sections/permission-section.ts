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
import {
  type Block,
  type Blocks,
  type Inline,
  joined,
  nameLink,
  paragraph,
  roleParagraph,
  type Section,
  type Text,
  textLink,
} from '../../blocks/article.ts';
import { SUPPORT_WORDS } from './support-words.ts';

const GUIDE = sitePath.guide('permissions');

/** A link to the guide on how CAM decides. */
export const HOW_CAM_DECIDES: Inline = { type: 'link', text: 'How CAM decides', path: GUIDE };

/** The least that a level of granularity allows. */
const LEAST: Readonly<Record<Granularity, Text>> = {
  resource: ['CAM can grant this action on single resources.'],
  operation: [
    'Use ',
    { type: 'code', text: '"resource": ["*"]' },
    ': a policy that names a single resource is ignored.',
  ],
  service: ['CAM grants this service only as a whole, so the policy allows all its operations.'],
};

/** The section of an action's page on the permission that a call needs, and the errors without it. */
export function permissionSection(
  permission: Permission | UnknownPermission,
  { common, own }: PermissionCodes,
): Section {
  return {
    type: 'section',
    id: 'permission',
    title: ['Permission'],
    blocks: [
      permission.operation === null ? unknown(permission) : known(permission, common),
      own.length > 0 &&
        paragraph('These codes can also mean missing permission: ', ...names(own, ', '), '.'),
    ],
  };
}

function known(permission: Permission, codes: readonly Link[]): Block {
  const { operation, facts, all } = permission;
  const { action, operationClass, granularity, resource, ipRestriction } = facts;
  const explained: Blocks = [
    paragraph(
      'You need a policy that allows ',
      { type: 'code', text: operation },
      ', and none that denies it. ',
      ...LEAST[granularity],
      ' ',
      HOW_CAM_DECIDES,
    ),
    codes.length > 0 && paragraph('Grant this if you get ', ...names(codes, ' or '), '.'),
    {
      type: 'facts',
      facts: [
        { name: 'Operation class', value: operationClass },
        { name: 'Granularity', value: `${granularity} level` },
        { name: 'Resource', value: resource },
        { name: 'IP restriction', value: SUPPORT_WORDS[ipRestriction] },
      ],
    },
    roleParagraph('meta', {
      type: 'link',
      text: `All operations of ${all.name}`,
      path: `${all.path}#${operationAnchor(action)}`,
    }),
  ];
  return {
    type: 'group',
    className: 'split',
    blocks: [
      { type: 'group', blocks: explained },
      { type: 'group', blocks: policies(permission) },
    ],
  };
}

function policies({ least, leastFromAddresses }: Permission): Blocks {
  return [
    ...(least
      ? policy('Least-privilege policy', least)
      : [roleParagraph('none', 'No policy can be written from the description of its resources.')]),
    leastFromAddresses && {
      type: 'details',
      className: 'more',
      summary: 'Same policy, limited to your IP range',
      blocks: [
        ...policy('Policy with a condition on the address', leastFromAddresses),
        roleParagraph('meta', 'Replace 203.0.113.0/24 with your own range.'),
      ],
    },
  ];
}

function policy(label: string, { policy, hasPlaceholders }: LeastPrivilege): Blocks {
  return [
    { type: 'example', label, text: policyText(policy), language: 'json' },
    hasPlaceholders && roleParagraph('meta', 'Replace the placeholders in the resources.'),
  ];
}

/** A policy as JSON to copy. */
export function policyText(policy: CamPolicy): string {
  return JSON.stringify(policy, null, 2);
}

function unknown({ all }: UnknownPermission): Block {
  const reason: Text = all
    ? [
        'The ',
        textLink({ ...all, name: `permissions of ${all.name}` }),
        ' do not list this action. ',
      ]
    : ['We have no permission data for this service yet. '];
  return roleParagraph('none', ...reason, {
    type: 'link',
    text: 'What a policy needs',
    path: GUIDE,
  });
}

function names(codes: readonly Link[], between: string): Text {
  return joined(codes.map(nameLink), between);
}
