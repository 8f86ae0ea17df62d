import type { Table } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';

const LEVEL = '(?:Service|Operation|Resource) level';
const SUPPORT = '(?:not |partially )?supported';
const TYPE = '(?:Array of )?(?:Timestamp ISO8601|\\S+)';
/** Dotted, or with a capital inside: no word that a broken line of a description begins with. */
const CODE = '[A-Za-z]\\w*(?:\\.\\w+)+\\.?|(?=\\w*[a-z])[A-Z][a-z\\d_]*[A-Z]\\w*\\.?';

/** No word with a colon, such as the `Note:` that a line of a description begins with. */
const MEMBER = '\\w(?:[\\w.-]*\\w)?';
const MEMBER_TYPE = '(?:Array of )?(?:Timestamp ISO8601|[A-Z]\\w*)';

/** How a table whose cell borders are lost is taken apart: by the shape of its columns. */
interface LostTable {
  header: string[];
  /** One group a column. */
  row: RegExp;
}

const LOST_TABLES: readonly LostTable[] = [
  {
    header: ['Error Code', 'Description'],
    row: new RegExp(`^(${CODE})(?: (.*))?$`, 's'),
  },
  {
    header: ['Parameter Name', 'Required', 'Type', 'Description'],
    row: new RegExp(`^(\\S+) (Yes|No) (${TYPE})(?: (.*))?$`, 's'),
  },
  {
    header: ['Parameter Name', 'Type', 'Description'],
    row: new RegExp(`^(\\S+) (${TYPE})(?: (.*))?$`, 's'),
  },
  {
    header: ['Name', 'Type', 'Required', 'Description'],
    row: new RegExp(`^(\\S+) (${TYPE}) (Yes|No)(?: (.*))?$`, 's'),
  },
  {
    header: ['Name', 'Type', 'Description'],
    row: new RegExp(`^(${MEMBER}) (${MEMBER_TYPE})(?: (.*))?$`, 's'),
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
  },
];

const BY_HEADER = new Map(LOST_TABLES.map((table) => [table.header.join(' '), table]));

/** Whether a line is the header of a table that has lost its borders. */
export function isLostHeader(line: string): boolean {
  return BY_HEADER.has(line.trim());
}

/**
 * Reads such a table from its header line and the lines below it. A line that does not fit the
 * table's shape is reported and left out.
 */
export function readLostTable(header: string, lines: readonly string[], issues: IssueList): Table {
  const shape = BY_HEADER.get(header.trim());
  if (!shape) throw new TypeError(`no lost table has the header "${header}"`);
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = shape.row.exec(line.trim());
    if (cells) rows.push(cells.slice(1).map((cell) => cell ?? ''));
    else issues.add('table row', `does not fit the columns "${header.trim()}"`, line);
  }
  return { type: 'table', header: shape.header, rows };
}
