import { ActionNameSchema } from '../../src/schema/action.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../../src/schema/service.ts';
import type { Block, Table } from '../blocks/block.ts';
import { PageError } from '../issue.ts';
import { isTableWith, type Row, rowsOf } from './columns.ts';
import { describedCodes } from './error-table.ts';
import { readExamples } from './examples.ts';
import type { Extractor } from './facts.ts';
import { inputParameters, outputParameters, parseRequired } from './parameters.ts';
import { plainText, proseLines, statements } from './prose-text.ts';

const DOMAIN = /(?:Domain name for API request:|接口请求域名：)\s*([a-z0-9.-]*[a-z0-9])/;
const RATE_LIMIT =
  /A maximum of (\d+) requests can be initiated per second for this API|默认接口请求频率限制：\s*(\d+)\s*次\/秒/;
const COMMON_NAMES = ['Action', 'Version', 'Region'];
const COMMON_PARAMETER = /^(?:Common Params|Common parameter|公共参数)/;
const VALUE_USED = /(?:The value used for this API:|本接口取值：)\s*([\w-]+)/;
const NO_ERROR_CODE = /There is no error code|暂无业务逻辑相关的错误码/;

/** Sentences that every action's page carries and that say nothing of the action. */
const BOILERPLATE =
  /^(?:The following request parameter list only provides|以下请求参数列表仅列出了|We recommend you to use API Explorer)/;
/** What stands above the input parameters and is no description. */
const SAID = [DOMAIN, RATE_LIMIT, BOILERPLATE];

/**
 * Reads the page of one action. Sections are told by their tables, so the page may have lost its
 * headings.
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

  const rows = rowsOf(input);
  const common = rows.filter(isCommon);
  const own = rows.filter((row) => !common.includes(row));
  const domain = matchIn(blocks, DOMAIN);
  const rateLimit = matchIn(blocks, RATE_LIMIT);
  const errorCodes = errors?.type === 'table' ? describedCodes(errors, issues) : [];
  const region = regionOf(common);

  return {
    kind: 'action',
    service: checked('service', domain?.split('.')[0], ServiceIdSchema),
    apiVersion: checked('Version', commonValue(common, 'Version'), ApiVersionSchema),
    errorCodes,
    action: {
      name: checked('Action', commonValue(common, 'Action'), ActionNameSchema),
      ...(domain ? { domain } : {}),
      descriptions: statements(description(blocks, input), source),
      ...(rateLimit ? { rateLimitPerSecond: Number(rateLimit) } : {}),
      ...(region ? { region } : {}),
      input: inputParameters(own, source, issues),
      output: outputParameters(output, source, issues),
      examples: readExamples(blocks.slice(blocks.indexOf(output) + 1), source, issues),
      errorCodes: errorCodes.map(({ code }) => code).sort(),
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

function description(blocks: readonly Block[], input: Table): string {
  const above = blocks.slice(0, blocks.indexOf(input));
  const texts = above.flatMap(proseLines).filter((text) => !SAID.some((said) => said.test(text)));
  return texts.join('\n');
}

/** An action may have a parameter of its own called Region, or one described as common. */
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
