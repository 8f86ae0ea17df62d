import { SCALAR_TYPES } from '../blocks/scalar-types.ts';

/** The first words of codes that every service has, and the words that other codes end in. */
const FAMILY =
  '(?:ActionOffline|AuthFailure|DryRunOperation|FailedOperation|InternalError|Invalid\\w*|Ip(?:In|NotIn)\\w+|Missing\\w+|NoSuch\\w+|OperationDenied|Resources?[A-Z]\\w+|ServiceUnavailable|Unauthorized\\w*|Unknown\\w+|Unsupported\\w+|\\w{1,60}(?:Error|Exceeded|NotFound|Failed|Denied))';
/** Those of them that no other word contains. */
const CLEAR_FAMILY =
  '(?:AuthFailure|FailedOperation|InternalError|InvalidParameter(?:Value)?|LimitExceeded|MissingParameter|OperationDenied|RequestLimitExceeded|Resource(?:InUse|Insufficient|NotFound|Unavailable)|UnauthorizedOperation|UnsupportedOperation)';
const CODE = new RegExp(
  `^(?:${FAMILY}(?:\\.\\w+)*\\.?|[A-Z][a-z\\d]*[A-Z]\\w*(?:\\.[A-Z]\\w*)+)(?=\\s|$)`,
);
const NAME = '[A-Za-z_]\\w*(?:\\.\\w+)*';
const SCALAR = `(?:${SCALAR_TYPES.join('|')})`;
const REQUIRED = '(?:Yes|No|是|否)';
const PARAMETER = new RegExp(
  `^${NAME} (?:${REQUIRED} [A-Z]\\w*|(?:Array of )?[A-Z]\\w* ${REQUIRED}|Array of [A-Z]\\w*|${SCALAR})(?=\\s|$)`,
);
/** Types that no sentence has below a name, as `ISO Date` is one. */
const CLEAR_TYPE = '(?:String|Integer|Boolean|Float|U?[Ii]nt64|Timestamp ISO8601)';
const CELL_OF_SHAPE = new RegExp(`^(?:${REQUIRED}|(?:Array of )?[A-Z]\\w*)$`);
const CLEAR_ROW = new RegExp(
  `^${NAME} (?:${REQUIRED} (?:Array of )?[A-Z]|(?:Array of )?[A-Z]\\w* ${REQUIRED}(?:\\s|$)|Array of [A-Z]|${CLEAR_TYPE}(?:\\s|$))`,
);
/** A row within a text, below the end of another one. */
const INNER_CODE = new RegExp(
  `(?:(?:\\s|[.。!?！？)])(?=[A-Z])${FAMILY}|[a-z]${CLEAR_FAMILY})(?:\\.\\w+)*(?= [A-Z]| ?[\\u4e00-\\u9fff]|$)`,
);
/** A code that ends in a dot, joined to a sentence before it. */
const INNER_DOTTED = new RegExp(`(?:[a-z]|[.。!?！？)] ?)${CLEAR_FAMILY}(?:\\.\\w+)*\\. [A-Z]`);
const INNER_NAME = new RegExp(`\\.\\w*[a-z]${CLEAR_FAMILY}\\.`);
const ONE_CODE = new RegExp(`^${CLEAR_FAMILY}(?:\\.\\w+)+$`);
const FIRST_CODE = new RegExp(`^${CLEAR_FAMILY}(?:\\.\\w+)* [A-Z]`);
/** A name has a limit here, because each letter of a long word could begin one. */
const INNER_PARAMETER = new RegExp(
  `(?:\\s|[a-z.。!?！？)])[A-Z]\\w{0,99}(?:\\.N)? (?:${REQUIRED} (?:Array of )?[A-Z]\\w*|(?:Array of )?[A-Z]\\w* ${REQUIRED}|Array of [A-Z]\\w*|${CLEAR_TYPE})(?=\\s|$)`,
);
const INNER_OPERATION =
  /(?:level \S+ (?:not |partially )?supported|级 \S+ (?:不|部分)?支持) ?[A-Z]\w*\s/i;
const SUPPORT = /(?:supported|支持)$/i;
const LEVEL = / (?:service|operation|resource) level |[服操资][务作源]级/i;
const OPERATION = /^[A-Z]\w*(?=\s)/;

const JSON_LINE = /^\s*(?:"|[{}[\]]\s*["{[]|[{}[\]]+,?\s*$)/;
const HTTP_LINE =
  /^\s*(?:(?:GET|POST|PUT|DELETE) \S+|Host: |Content-Type: |X-TC-\w+: |Authorization: |https?:\/\/\S+\?|&)/;

/** Words of which the headings of tables consist, without spaces and in lower case. */
const HEADINGS = [
  ...['parametername', 'parameter', 'name', 'required', 'type', 'description', 'errorcode'],
  ...['apidescription', 'api', 'authorizationgranularity', 'sixsegmentresourcedescription'],
  ...['iprestriction', 'product', 'abbreviationincam', 'console', 'authorizationbytag'],
  ...['参数名称', '名称', '必选', '类型', '描述', '说明', '错误码', '接口名称', '接口名'],
  ...[
    '接口描述',
    '接口',
    '授权粒度',
    '资源六段式描述',
    '资源六段式',
    'ip限制',
    'cam中产品名',
    '产品',
  ],
  ...['cam中简称', '控制台访问', '控制台', '按标签授权'],
].sort((a, b) => b.length - a.length);
const MAX_HEADINGS_LENGTH = 120;

/** More characters than any row has. A pattern would overflow the stack on a line of megabytes. */
const MAX_ROW_LENGTH = 100_000;

/**
 * The name that a line begins with, if the line has the shape of a row: of an error code, a parameter or
 * an operation. `null` for any other line. Prose can have the shape too.
 */
export function rowNameIn(line: string): string | null {
  const text = line.trim();
  if (text.length > MAX_ROW_LENGTH) return null;
  const code = CODE.exec(text)?.[0];
  if (code) return code;
  if (PARAMETER.test(text)) return text.slice(0, text.indexOf(' '));
  if (!SUPPORT.test(text) || !LEVEL.test(text)) return null;
  return OPERATION.exec(text)?.[0] ?? null;
}

/**
 * Whether a row's name or what follows it contains a second row, as if two lines were joined. A
 * description that names a code alone is one only next to another code of its category.
 */
export function containsRow(name: string, rest: string): boolean {
  if (INNER_NAME.test(name) || INNER_DOTTED.test(rest)) return true;
  if (ONE_CODE.test(rest) && rest !== name && categoryIn(rest) === categoryIn(name)) return true;
  return (
    FIRST_CODE.test(rest) ||
    INNER_CODE.test(rest) ||
    INNER_PARAMETER.test(rest) ||
    INNER_OPERATION.test(rest)
  );
}

function categoryIn(code: string): string {
  return code.replace(/\..*$/, '');
}

/** Whether the cells of a row are those of two rows below so many headings, with or without end pipes. */
export function areTwoRows(cells: readonly string[], columns: number): boolean {
  const [last = '', second = ''] = cells.slice(columns - 1);
  if (cells.length < 2 * columns - 1) return false;
  if (cells.length >= 2 * columns && /^[\w.]*$/.test(second)) return true;
  return columns === 2 ? INNER_CODE.test(last) : CELL_OF_SHAPE.test(second);
}

/** Whether a name has the shape of an error code. */
export function isCode(name: string): boolean {
  return CODE.exec(name)?.[0] === name && name !== '';
}

/** Whether a line has a shape that no prose has. */
export function isClearRow(line: string): boolean {
  return CLEAR_ROW.test(line.trim());
}

/** Whether a line has the shape of a request or of JSON. */
export function isCodeLine(line: string): boolean {
  return JSON_LINE.test(line) || HTTP_LINE.test(line);
}

/** Whether letters and digits are those of headings alone: `errorcodedescription`. */
export function isHeadings(squashed: string): boolean {
  if (squashed === '' || squashed.length > MAX_HEADINGS_LENGTH) return false;
  let rest = squashed;
  while (rest !== '') {
    const heading = HEADINGS.find((word) => rest.startsWith(word));
    if (!heading) return false;
    rest = rest.slice(heading.length);
  }
  return true;
}
