import { SCALAR_TYPES } from '../blocks/scalar-types.ts';

const LEVEL = '(?:(?:Service|Operation|Resource) level|[服操资][务作源]级)';
const SUPPORT = '(?:(?:not |partially )?supported|(?:不|部分)?支持)';
const NAME = '[A-Za-z_]\\w*(?:\\.\\w+)*';
const TYPE = '(?:Array of )?(?:Timestamp ISO8601|[A-Z]\\w*)';
/** A code begins with a capital and has another one in its first segment, as every known code does. */
const CODE = '(?=\\w*[a-z])[A-Z][a-z\\d_]*[A-Z]\\w*(?:\\.\\w+)*\\.?';

/** What most codes say; other names, such as `TencentDB`, can begin a sentence. */
const FAULT = new RegExp(
  ['Error|Fail|Invalid|Un[a-z]|Missing|Not|NoSuch|Exceed|InUse|Insufficient|Denied|Limit|Conflict']
    .concat('Offline|DryRun|InBlacklist')
    .join('|'),
);
const PREDICATE = /^(?:is|are|was|were|means|indicates|will|can|may|must|and|or)\b/;
/** A capital inside a name: `ClientToken`, `DBError`. */
const INNER_CAPITAL = /[a-z\d][A-Z]|[A-Z]{2}[a-z]/;
/** What can follow a name in a sentence. Chinese has no capital that would show a new one. */
const CAN_CONTINUE = /^[a-z\u4e00-\u9fff]/;
const BEGINS_IN_LOWER_CASE = /^[a-z]/;
const SCALARS = new Set(SCALAR_TYPES);

/** How a table whose cell borders are lost is taken apart: by the shape of its columns. */
export interface LostTable {
  header: string[];
  /** One group a column. */
  row: RegExp;
  /** Whether the cells of a line that has the shape are a row and not prose. */
  isRow: (cells: readonly string[]) => boolean;
  /** A line below the rows that begins the text after the table. */
  textBelow?: RegExp;
  /** Rows end in a fixed form, so a row that spans lines can be joined. */
  endsInFixedForm?: true;
}

const LOST_TABLES: readonly LostTable[] = [
  {
    header: ['Error Code', 'Description'],
    row: new RegExp(`^(${CODE})(?: (.*))?$`, 's'),
    isRow: ([code = '', description = '']) => isCode(code, description),
  },
  {
    header: ['Parameter Name', 'Required', 'Type', 'Description'],
    row: new RegExp(`^(${NAME}) (Yes|No) (${TYPE})(?: (.*))?$`, 's'),
    isRow: () => true,
  },
  {
    header: ['Parameter Name', 'Type', 'Description'],
    row: new RegExp(`^(${NAME}) (${TYPE})(?: (.*))?$`, 's'),
    isRow: ([name = '', type = '', description = '']) => isTyped(name, type, description),
  },
  {
    header: ['Name', 'Type', 'Required', 'Description'],
    row: new RegExp(`^(${NAME}) (${TYPE}) (Yes|No|是|否)(?: (.*))?$`, 's'),
    isRow: () => true,
  },
  {
    header: ['Name', 'Type', 'Description'],
    row: new RegExp(`^(${NAME}) (${TYPE})(?: (.*))?$`, 's'),
    isRow: ([name = '', type = '', description = '']) => isTyped(name, type, description),
  },
  {
    header: [
      'API',
      'API Description',
      'Authorization Granularity',
      'Six-segment Resource Description',
      'IP Restriction',
    ],
    // The description is free text, so a row is read from its right end; a line that lacks it is not
    // searched for the rest.
    row: new RegExp(`^(?=.* ${SUPPORT}$)(\\S+)(?: (.*))? (${LEVEL}) (.+?) (${SUPPORT})$`, 'is'),
    isRow: ([action = '']) => /^[A-Z]\w*$/.test(action),
    endsInFixedForm: true,
  },
  {
    header: [
      'Product',
      'Abbreviation in CAM',
      'Console',
      'Authorization by Tag',
      'Authorization Granularity',
      'IP Restriction',
    ],
    row: new RegExp(`^(.+) (\\S+) (${SUPPORT}) (${SUPPORT}) (${LEVEL}) (${SUPPORT})$`, 'is'),
    isRow: () => true,
    textBelow: /^(?:Note|说明)[:：]$/,
  },
];

/** Whether a name and the text after it are a code with its description, not a sentence. */
function isCode(code: string, description: string): boolean {
  if (PREDICATE.test(description)) return false;
  return /\.\w/.test(code) || FAULT.test(code) || !CAN_CONTINUE.test(description);
}

/**
 * Whether three cells are a parameter, not a sentence: the type is a scalar or an array, or both the
 * name and the text after the type fit a reference to a data type (`Zone ZoneInfo The zone.`).
 */
function isTyped(name: string, type: string, description: string): boolean {
  if (type.startsWith('Array of ') || SCALARS.has(type)) return true;
  if (!/^[A-Z].*[a-z]/.test(name)) return false;
  // `Filter Filter` is a parameter, `Instance ID` is prose.
  if (!INNER_CAPITAL.test(type)) return name.replace(/s$/, '').endsWith(type);
  return INNER_CAPITAL.test(name) || !BEGINS_IN_LOWER_CASE.test(description);
}

/**
 * Chinese captures can have lost the cells that say whether a parameter is required, which are icons on
 * some pages. Such rows have an empty cell.
 */
const CHINESE_INPUT: LostTable = {
  header: ['Parameter Name', 'Required', 'Type', 'Description'],
  row: new RegExp(`^(${NAME})(?: (是|否|Yes|No))? (${TYPE})(?: (.*))?$`, 's'),
  isRow: ([name = '', required = '', type = '', description = '']) =>
    required !== '' || isTyped(name, type, description),
};

const BY_HEADER = new Map(LOST_TABLES.map((table) => [table.header.join(' '), table]));

/** The Chinese headings of these tables, as captures of the site have them, with the English ones. */
const IN_CHINESE: readonly [RegExp, string][] = [
  [/^错误码 (?:描述|说明)$/, 'Error Code Description'],
  [/^参数名称 类型 描述$/, 'Parameter Name Type Description'],
  [/^名称 类型 必选 描述$/, 'Name Type Required Description'],
  [/^名称 类型 描述$/, 'Name Type Description'],
  [
    /^接口(?:名称?)? (?:接口)?描述 授权粒度 资源六段式(?:描述)? IP ?限制$/,
    'API API Description Authorization Granularity Six-segment Resource Description IP Restriction',
  ],
  [
    /^(?:CAM ?中产品名|产品) CAM ?中简称 控制台(?:访问)? 按标签授权 授权粒度 IP ?限制$/,
    'Product Abbreviation in CAM Console Authorization by Tag Authorization Granularity IP Restriction',
  ],
];

/** The table whose header a line is; `undefined` for any other line. */
export function lostTableWithHeader(line: string): LostTable | undefined {
  const text = line.trim();
  if (text === '参数名称 必选 类型 描述') return CHINESE_INPUT;
  const english = IN_CHINESE.find(([chinese]) => chinese.test(text))?.[1];
  return BY_HEADER.get(english ?? text);
}

/** More characters than a row of the site has; a pattern needs stack for each of them. */
const MAX_ROW_LENGTH = 250_000;

/** The cells of a line that is a row of the table; `null` for any other line. */
export function cellsOf({ row, isRow }: LostTable, line: string): string[] | null {
  if (line.length > MAX_ROW_LENGTH) return null;
  const cells = row.exec(line.trim())?.slice(1);
  // A column that the line leaves out has no match.
  const texts = cells?.map((cell: string | undefined) => cell ?? '');
  return texts && isRow(texts) ? texts : null;
}
