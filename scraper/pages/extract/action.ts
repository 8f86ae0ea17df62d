import { ActionNameSchema } from '../../../src/schema/facts/action.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../../../src/schema/facts/service.ts';
import type { Block, Table } from '../blocks/block.ts';
import { type IssueList, PageError } from '../issue.ts';
import { DOMAIN, descriptionIn, RATE_LIMIT } from './action-description.ts';
import { isTableWith, type Row, rowsOf } from './columns.ts';
import { describedCodes } from './error-table.ts';
import { readExamples } from './examples.ts';
import type { Extractor } from './facts.ts';
import { inputParameters, outputParameters, parseRequired } from './parameters.ts';
import { plainText, proseLines, statements } from './prose-text.ts';

const COMMON_NAMES = ['Action', 'Version', 'Region'];
const COMMON_PARAMETER = /^(?:Common\s+Params|Common\s+parameter|公共参数)/;
const VALUE_USED = /(?:The value used for this API:|本接口取值[:：])\s*([\w-]+)/;
const NO_ERROR_CODE = /There is no error code|暂无业务逻辑相关的错误码/;

/**
 * Reads the page of one action. Tables identify the sections, so the page may lack headings.
 * @see https://www.tencentcloud.com/document/product/409/79972 for the sections of such a page
 */
export const extractAction: Extractor<'action'> = ({ page: { blocks }, source, issues }) => {
  const input = findTable(blocks, 'input parameters', (block) =>
    isTableWith(block, ['name', 'required', 'type']),
  );
  const output = findTable(blocks, 'output parameters', (block) =>
    isTableWith(block, ['name', 'type'], ['required']),
  );
  const errors = blocks.find((block) => isTableWith(block, ['errorCode', 'description']));
  if (
    !errors &&
    !blocks.some((block) => block.type === 'paragraph' && NO_ERROR_CODE.test(block.text))
  )
    throw new PageError('lacks its table of error codes, and no sentence says that there are none');

  reportUnread(blocks, [input, output, errors], issues);
  const rows = rowsOf(input, issues);
  const common = rows.filter(isCommon);
  const own = rows.filter((row) => !isCommon(row));
  const domain = matchIn(blocks, DOMAIN);
  const rateLimit = matchIn(blocks, RATE_LIMIT);
  const errorCodes = errors?.type === 'table' ? describedCodes(errors, issues) : [];
  const region = regionOf(common);
  const name = checked('Action', commonValue(common, 'Action'), ActionNameSchema);
  const above = blocks.slice(0, blocks.indexOf(input));

  return {
    kind: 'action',
    service: checked('service', domain?.split('.')[0], ServiceIdSchema),
    apiVersion: checked('Version', commonValue(common, 'Version'), ApiVersionSchema),
    errorCodes,
    action: {
      name,
      ...(domain ? { domain } : {}),
      descriptions: statements(descriptionIn(above, name, issues), source),
      ...(rateLimit ? { rateLimitPerSecond: Number(rateLimit) } : {}),
      ...(region ? { region } : {}),
      input: inputParameters(own, source, issues),
      output: outputParameters(output, source, issues),
      examples: readExamples(blocks.slice(blocks.indexOf(output) + 1), source, issues),
      errorCodes: [...new Set(errorCodes.map(({ code }) => code))].sort(),
      sources: [source],
    },
  };
};

function findTable(blocks: readonly Block[], what: string, test: (block: Block) => boolean): Table {
  const table = blocks.find(test);
  if (table?.type !== 'table') throw new PageError(`lacks its table of ${what}`);
  return table;
}

/** The first group that matches in any line of prose. */
function matchIn(blocks: readonly Block[], pattern: RegExp): string | undefined {
  for (const line of blocks.flatMap(proseLines)) {
    const match = pattern.exec(line);
    if (match) return match.slice(1).find((group) => group !== undefined);
  }
  return undefined;
}

/** Reports tables without a known section, and code above the input parameters. */
function reportUnread(
  blocks: readonly Block[],
  [input, ...others]: readonly [Table, ...(Block | undefined)[]],
  issues: IssueList,
): void {
  const start = blocks.indexOf(input);
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table' && block !== input && !others.includes(block))
      issues.add('table', 'has no known section', block.header.join(' | '));
    else if (block.type === 'code' && index < start)
      issues.add('description', 'is code above the input parameters', block.text);
  }
}

/** An action's own parameter can also be called Region, or be described as common. */
function isCommon(row: Row): boolean {
  const described = COMMON_PARAMETER.test(plainText(row('description')));
  return described && COMMON_NAMES.includes(plainText(row('name')));
}

/** The value that a common parameter's row gives for this action. */
function commonValue(common: readonly Row[], name: string): string | undefined {
  const row = common.find((candidate) => plainText(candidate('name')) === name);
  return row ? VALUE_USED.exec(plainText(row('description')))?.[1] : undefined;
}

function regionOf(common: readonly Row[]): 'required' | 'not-required' | undefined {
  const row = common.find((candidate) => plainText(candidate('name')) === 'Region');
  const required = row ? parseRequired(row('required')) : null;
  if (required === null) return undefined;
  return required ? 'required' : 'not-required';
}

function checked(
  what: string,
  value: string | undefined,
  schema: { safeParse(value: unknown): { success: boolean } },
): string {
  if (value !== undefined && schema.safeParse(value).success) return value;
  throw new PageError(
    `does not state its ${what} in a form that can be read (found ${value ?? 'nothing'})`,
  );
}
