import { leastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { collectSources } from '../../records/sources.ts';
import {
  type Authorization,
  OperationClassSchema,
  type ServiceAuthorization,
} from '../../schema/facts/authorization.ts';
import { operationAnchor, sitePath } from '../../text/paths.ts';
import {
  type Article,
  type Control,
  type Details,
  paragraph,
  type Row,
} from '../blocks/article.ts';
import { sourceLines } from './sections/citations.ts';
import { HOW_CAM_DECIDES, policyText } from './sections/permission-section.ts';
import { SUPPORT_WORDS } from './sections/support-words.ts';

const COLUMNS = ['Operation', 'Class', 'Granularity', 'Resource', 'IP restriction'] as const;

/** The page of what CAM can grant for each operation of a service. */
export function permissionsArticle(
  index: ContentIndex,
  authorization: ServiceAuthorization,
): Article {
  const { service, product, granularity, byTag, ipRestriction, console, actions } = authorization;
  const paths = actionPaths(index, service);
  return {
    title: `Permissions of ${product}`,
    header: [
      {
        type: 'paragraph',
        role: 'lead',
        text: [
          'What Cloud Access Management (CAM) can grant for each ',
          { type: 'code', text: service },
          ' operation.',
        ],
      },
      {
        type: 'facts',
        facts: [
          { name: 'Granularity', value: `${granularity} level` },
          { name: 'By tag', value: SUPPORT_WORDS[byTag] },
          { name: 'IP restriction', value: SUPPORT_WORDS[ipRestriction] },
          { name: 'In the console', value: SUPPORT_WORDS[console] },
        ],
      },
    ],
    blocks: [
      examplePolicy(service, actions),
      classFilter(actions),
      {
        type: 'group',
        id: 'operations',
        data: { policies: service },
        blocks: [
          {
            type: 'table',
            label: 'Operations',
            columns: COLUMNS,
            rows: actions.map((row) => operationRow(row, paths.get(row.action))),
          },
        ],
      },
    ],
    sources: sourceLines(collectSources(index.sources, authorization)),
  };
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

/** A policy for the first operation, as an example; a script makes that of each row. */
function examplePolicy(service: string, [first]: readonly Authorization[]): Details | null {
  const least = first ? leastPrivilege(service, first) : null;
  if (!least) return null;
  return {
    type: 'details',
    className: 'more',
    summary: 'A policy for one operation',
    blocks: [
      paragraph(
        "Each row's “Copy policy” gives a policy for that operation alone. ",
        HOW_CAM_DECIDES,
      ),
      { type: 'example', label: 'Policy', text: policyText(least.policy), language: 'json' },
    ],
  };
}

function classFilter(actions: readonly Authorization[]): Control {
  const counts = Map.groupBy(actions, ({ operationClass }) => operationClass);
  const classes = OperationClassSchema.options.map((value) => {
    return { value, label: value, count: counts.get(value)?.length ?? 0 };
  });
  const all = { value: '', label: 'all', count: actions.length };
  return {
    type: 'control',
    control: 'filter',
    target: 'operations',
    choices: [all, ...classes],
  };
}

function operationRow(row: Authorization, path: string | undefined): Row {
  const { action, operationClass, granularity, resource, ipRestriction, descriptions } = row;
  const text = descriptions[0]?.text ?? '';
  const [, classLabel, granularityLabel, resourceLabel, ipLabel] = COLUMNS;
  return {
    id: operationAnchor(action),
    data: { class: operationClass, level: granularity },
    head: [
      path === undefined ? { type: 'name', text: action } : { type: 'name', text: action, path },
    ],
    note: text === action ? '' : text,
    cells: [
      { label: classLabel, text: [{ type: 'badge', text: operationClass, tone: operationClass }] },
      { label: granularityLabel, text: [`${granularity} level`] },
      { label: resourceLabel, text: [{ type: 'code', text: resource }] },
      { label: ipLabel, text: [SUPPORT_WORDS[ipRestriction]] },
    ],
  };
}
