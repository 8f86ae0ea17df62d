import type { z } from 'zod';
import { ActionNameSchema } from '../../../src/schema/facts/action.ts';
import type {
  AuthorizationSchema,
  Granularity,
  OperationClass,
  Support,
} from '../../../src/schema/facts/authorization.ts';
import { type IssueList, PageError } from '../issue.ts';
import { isTableWith, type Row, rowsOf } from './columns.ts';
import type { Extractor } from './facts.ts';
import { plainText, statements } from './prose-text.ts';

const SECTIONS: readonly [RegExp, OperationClass][] = [
  [/^(?:Write operations|写类?操作)$/i, 'write'],
  [/^(?:Read operations|读类?操作)$/i, 'read'],
  [/^(?:List operations|列表类?操作)$/i, 'list'],
  [/^(?:Other operations|其他类?操作)$/i, 'other'],
];

const SUPPORT = new Map<string, Support>([
  ['supported', 'supported'],
  ['支持', 'supported'],
  ['partially supported', 'partially-supported'],
  ['部分支持', 'partially-supported'],
  ['not supported', 'not-supported'],
  ['不支持', 'not-supported'],
]);
const GRANULARITY = new Map<string, Granularity>([
  ['service level', 'service'],
  ['服务级', 'service'],
  ['operation level', 'operation'],
  ['操作级', 'operation'],
  ['resource level', 'resource'],
  ['资源级', 'resource'],
]);

/**
 * Reads the page on what Cloud Access Management can grant on one product.
 * @see https://www.tencentcloud.com/document/product/598/57128
 */
export const extractAuthorization: Extractor<'authorization'> = ({
  page: { blocks },
  source,
  issues,
}) => {
  const basics = blocks.find((block) =>
    isTableWith(block, ['product', 'abbreviation', 'granularity']),
  );
  const row = basics?.type === 'table' ? rowsOf(basics, issues)[0] : undefined;
  if (!row) throw new PageError('lacks its table of fundamental information');

  const actions: z.input<typeof AuthorizationSchema>[] = [];
  let section: OperationClass | null = null;
  const empty = new Set<OperationClass>();
  for (const block of blocks) {
    // Where a form has lost the blank lines around a heading, it is a paragraph.
    const named = 'text' in block ? sectionOf(block.text) : null;
    if (named || block.type === 'heading') section = named;
    if (named) empty.add(named);
    if (!isTableWith(block, ['action', 'granularity', 'resource', 'ipRestriction'])) continue;
    if (section === null)
      throw new PageError('has a table of operations under no heading that says their class');
    empty.delete(section);
    for (const operation of rowsOf(block, issues)) {
      actions.push(...readOperation(operation, section, source, issues));
    }
  }
  if (empty.size > 0)
    throw new PageError(`lacks its table of ${[...empty].join(' and ')} operations`);
  if (actions.length === 0) throw new PageError('lacks its tables of operations');

  return {
    kind: 'authorization',
    authorization: {
      service: plainText(row('abbreviation')).toLowerCase(),
      product: plainText(row('product')),
      console: required('Console', parseSupport(row('console'))),
      byTag: required('Authorization by Tag', parseSupport(row('byTag'))),
      granularity: required('Authorization Granularity', parseGranularity(row('granularity'))),
      ipRestriction: required('IP Restriction', parseSupport(row('ipRestriction'))),
      sources: [source],
      actions,
    },
  };
};

function sectionOf(heading: string): OperationClass | null {
  return SECTIONS.find(([pattern]) => pattern.test(heading.trim()))?.[1] ?? null;
}

function readOperation(
  row: Row,
  operationClass: OperationClass,
  source: string,
  issues: IssueList,
): z.input<typeof AuthorizationSchema>[] {
  const action = plainText(row('action'));
  const granularity = parseGranularity(row('granularity'));
  const ipRestriction = parseSupport(row('ipRestriction'));
  const resource = plainText(row('resource'));
  if (!ActionNameSchema.safeParse(action).success || !granularity || !ipRestriction || !resource) {
    issues.add(
      `operation ${action}`,
      'a cell cannot be read',
      [row('granularity'), resource, row('ipRestriction')].join(' | '),
    );
    return [];
  }
  const descriptions = statements(row('description'), source);
  return [{ action, operationClass, granularity, resource, ipRestriction, descriptions }];
}

function parseSupport(cell: string): Support | null {
  return SUPPORT.get(plainText(cell).toLowerCase()) ?? null;
}

function parseGranularity(cell: string): Granularity | null {
  return GRANULARITY.get(plainText(cell).toLowerCase()) ?? null;
}

function required<T>(column: string, value: T | null): T {
  if (value === null) throw new PageError(`has a cell under "${column}" that cannot be read`);
  return value;
}
