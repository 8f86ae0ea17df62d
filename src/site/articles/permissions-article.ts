import { leastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { collectSources } from '../../records/sources.ts';
import {
  type Authorization,
  OperationClassSchema,
  type ServiceAuthorization,
} from '../../schema/facts/authorization.ts';
import { operationAnchor, sitePath } from '../../text/paths.ts';
import type { Article, Block, Inline, Row } from '../blocks/article.ts';
import {
  badge,
  codeName,
  codeText,
  details,
  example,
  factList,
  group,
  roleParagraph,
  table,
} from '../blocks/make-blocks.ts';
import { sourceLines } from './sections/citations.ts';
import { HOW_CAM_DECIDES, policyText } from './sections/permission-section.ts';
import { serviceTabs } from './sections/service-header.ts';
import { SUPPORT_WORDS } from './sections/support-words.ts';

type Fact = keyof typeof FACTS;

/** What is known of each operation. It has a column only where operations differ. */
const FACTS = {
  Class: ({ operationClass }: Authorization) => operationClass,
  Granularity: ({ granularity }: Authorization) => `${granularity} level`,
  Resource: ({ resource }: Authorization) => resource,
  'IP restriction': ({ ipRestriction }: Authorization) => SUPPORT_WORDS[ipRestriction],
} as const;

/** The page of what CAM can grant for each operation of a service. */
export function permissionsArticle(
  index: ContentIndex,
  authorization: ServiceAuthorization,
): Article {
  const { service, product, byTag, console, actions } = authorization;
  const paths = actionPaths(index, service);
  const own = index.services.get(service);
  const names = Object.keys(FACTS) as Fact[];
  const varying = names.filter((name) => new Set(actions.map(FACTS[name])).size > 1);
  const rows = actions.map((row) => operationRow(row, varying, paths.get(row.action)));
  return {
    className: 'permissions',
    title: `Permissions of ${product}`,
    header: [
      roleParagraph(
        'lead',
        'What Cloud Access Management (CAM) can grant for each ',
        codeText(service),
        ' operation. ',
        HOW_CAM_DECIDES,
      ),
      factList({
        ...constantFacts(authorization, varying),
        'By tag': SUPPORT_WORDS[byTag],
        'In the console': SUPPORT_WORDS[console],
      }),
      own && serviceTabs(index, own, 'permissions'),
    ],
    blocks: [
      classFilter(actions),
      group({ id: 'operations', data: policyData(authorization) }, [
        table('Operations', ['Operation', ...varying], rows, 'operations'),
      ]),
      { type: 'control', control: 'policy-builder' },
      examplePolicy(service, actions),
    ],
    sources: sourceLines(collectSources(index.sources, authorization)),
  };
}

/** What is true of every operation; where they differ, what the page says of the service. */
function constantFacts(
  { granularity, ipRestriction, actions: [first] }: ServiceAuthorization,
  varying: readonly Fact[],
): Record<string, string> {
  const ofService = {
    Granularity: `${granularity} level`,
    'IP restriction': SUPPORT_WORDS[ipRestriction],
  };
  const names = Object.keys(FACTS) as Fact[];
  const constant = names.flatMap((name) =>
    first && !varying.includes(name) ? [[name, FACTS[name](first)] as const] : [],
  );
  return { ...ofService, ...Object.fromEntries(constant) };
}

/** What a script needs for policies, besides what rows say. */
function policyData({ service, actions }: ServiceAuthorization): Record<string, string> {
  const [first] = actions;
  return { policies: service, ...(first && { resource: first.resource }) };
}

/** The pages of a service's actions by name; of several versions, the newest. */
function actionPaths(index: ContentIndex, service: string): Map<string, string> {
  const versions = index.services.get(service)?.versions ?? [];
  return new Map(
    versions.flatMap(({ apiVersion, actions }) =>
      actions.map(({ name }) => [name, sitePath.action(service, apiVersion, name)] as const),
    ),
  );
}

/** A policy for the first operation, as an example; a script makes those of others. */
function examplePolicy(service: string, [first]: readonly Authorization[]): Block | null {
  const least = first ? leastPrivilege(service, first) : null;
  if (!first || !least) return null;
  return details(
    `Example: a policy for ${first.action} alone`,
    [example('Policy', policyText(least.policy), 'json')],
    'more',
  );
}

function classFilter(actions: readonly Authorization[]): Block {
  const classes = OperationClassSchema.options.map((value) => {
    const count = actions.filter(({ operationClass }) => operationClass === value).length;
    return { value, count };
  });
  const known = classes.filter(({ count }) => count > 0);
  return { type: 'control', control: 'operations-filter', classes: known };
}

function operationRow(row: Authorization, columns: readonly Fact[], path: string | undefined): Row {
  const { action, operationClass, granularity, descriptions } = row;
  const text = descriptions[0]?.text ?? '';
  return {
    id: operationAnchor(action),
    data: { class: operationClass, level: granularity },
    head: [codeName(action, path)],
    note: text === action ? '' : text,
    cells: columns.map((column) => ({ label: column, text: [factText(row, column)] })),
  };
}

function factText(row: Authorization, column: Fact): Inline {
  const text = FACTS[column](row);
  if (column === 'Class') return badge(text, text);
  return column === 'Resource' ? codeText(text) : text;
}
