import { leastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { collectSources } from '../../records/sources.ts';
import {
  type Authorization,
  OperationClassSchema,
  type ServiceAuthorization,
} from '../../schema/facts/authorization.ts';
import { operationAnchor, sitePath } from '../../text/paths.ts';
import type { Article, Block, Row } from '../blocks/article.ts';
import {
  badge,
  codeName,
  codeText,
  details,
  example,
  factList,
  group,
  paragraph,
  roleParagraph,
  table,
} from '../blocks/make-blocks.ts';
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
      roleParagraph(
        'lead',
        'What Cloud Access Management (CAM) can grant for each ',
        codeText(service),
        ' operation.',
      ),
      factList({
        Granularity: `${granularity} level`,
        'By tag': SUPPORT_WORDS[byTag],
        'IP restriction': SUPPORT_WORDS[ipRestriction],
        'In the console': SUPPORT_WORDS[console],
      }),
    ],
    blocks: [
      examplePolicy(service, actions),
      classFilter(actions),
      group({ id: 'operations', data: { policies: service } }, [
        table(
          'Operations',
          COLUMNS,
          actions.map((row) => operationRow(row, paths.get(row.action))),
        ),
      ]),
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
function examplePolicy(service: string, [first]: readonly Authorization[]): Block | null {
  const least = first ? leastPrivilege(service, first) : null;
  if (!least) return null;
  const said = "Each row's “Copy policy” gives a policy for that operation alone. ";
  return details(
    'A policy for one operation',
    [paragraph(said, HOW_CAM_DECIDES), example('Policy', policyText(least.policy), 'json')],
    'more',
  );
}

function classFilter(actions: readonly Authorization[]): Block {
  const classes = OperationClassSchema.options.map((value) => {
    const count = actions.filter(({ operationClass }) => operationClass === value).length;
    return { value, label: value, count };
  });
  const all = { value: '', label: 'all', count: actions.length };
  return { type: 'control', control: 'filter', target: 'operations', choices: [all, ...classes] };
}

function operationRow(row: Authorization, path: string | undefined): Row {
  const { action, operationClass, granularity, resource, ipRestriction, descriptions } = row;
  const text = descriptions[0]?.text ?? '';
  const [, classLabel, granularityLabel, resourceLabel, ipLabel] = COLUMNS;
  return {
    id: operationAnchor(action),
    data: { class: operationClass, level: granularity },
    head: [codeName(action, path)],
    note: text === action ? '' : text,
    cells: [
      { label: classLabel, text: [badge(operationClass, operationClass)] },
      { label: granularityLabel, text: [`${granularity} level`] },
      { label: resourceLabel, text: [codeText(resource)] },
      { label: ipLabel, text: [SUPPORT_WORDS[ipRestriction]] },
    ],
  };
}
