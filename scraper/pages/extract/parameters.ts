import type { z } from 'zod';
import type {
  InputParameterSchema,
  MemberSchema,
  OutputParameterSchema,
  ParameterType,
} from '../../../src/schema/facts/parameter.ts';
import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { Table } from '../blocks/block.ts';
import { SCALAR_TYPES } from '../blocks/scalar-types.ts';
import type { IssueList } from '../issue.ts';
import { columnsOf, type Row, rowsOf } from './columns.ts';
import { plainText, statements } from './prose-text.ts';

type InputParameter = z.input<typeof InputParameterSchema>;
type Member = z.input<typeof MemberSchema>;
type OutputParameter = z.input<typeof OutputParameterSchema>;

const BY_FOLDED_NAME = new Map(SCALAR_TYPES.map((name) => [name.toLowerCase(), name]));

/** The maximum length of a type that content stores as it is written. */
const MAX_TYPE_LENGTH = 100;

/**
 * Parses a type cell: `Array of [Filter](…#Filter)`, `Array of String`, `Timestamp ISO8601`. A scalar in
 * another letter case gets the site's usual spelling. `null` for an empty cell or text that is not a type.
 */
export function parseType(cell: string): ParameterType | null {
  const text = plainText(cell).replace(/\s+/g, ' ');
  const array = /^Array of /i.test(text);
  const name = text.replace(/^Array of /i, '');
  const scalar = BY_FOLDED_NAME.get(name.toLowerCase());
  if (scalar) return { base: scalar, array };
  return NameSchema.safeParse(name).success ? { base: 'Object', array, reference: name } : null;
}

/** `Yes`, `是` → true; `No`, `否` → false; `null` for anything else. */
export function parseRequired(cell: string): boolean | null {
  const text = plainText(cell).toLowerCase();
  if (text === 'yes' || text === '是') return true;
  return text === 'no' || text === '否' ? false : null;
}

/** The parameters of a table without the column Required. Rows that cannot be read are reported. */
export function outputParameters(
  table: Table,
  source: string,
  issues: IssueList,
): OutputParameter[] {
  return rowsOf(table, issues).flatMap((row) => outputParameter(row, source, issues) ?? []);
}

/** The parameters of a table with the column Required. Rows that cannot be read are reported. */
export function inputParameters(
  rows: readonly Row[],
  source: string,
  issues: IssueList,
): InputParameter[] {
  return rows.flatMap((row) => {
    const parameter = outputParameter(row, source, issues);
    if (!parameter) return [];
    const required = parseRequired(row('required'));
    if (required === null) {
      issues.add(`parameter ${parameter.name}`, 'Required is neither Yes nor No', row('required'));
      return [];
    }
    return { ...parameter, required, ...arrayFormOf(row, parameter) };
  });
}

/**
 * The members of a data type. The site leaves the column Required out for a type that only answers
 * use; then its members do not state `required`. Rows that cannot be read are reported.
 */
export function typeMembers(table: Table, source: string, issues: IssueList): Member[] {
  const rows = rowsOf(table, issues);
  if (columnsOf(table).has('required')) return inputParameters(rows, source, issues);
  return rows.flatMap((row) => {
    const member = outputParameter(row, source, issues);
    return member ? { ...member, ...arrayFormOf(row, member) } : [];
  });
}

/** The name as the page writes it, where it differs from the one that code uses. */
function arrayFormOf(row: Row, { name }: OutputParameter): { arrayForm?: string } {
  const written = plainText(row('name'));
  return written === name ? {} : { arrayForm: written };
}

function outputParameter(row: Row, source: string, issues: IssueList): OutputParameter | null {
  const written = plainText(row('name'));
  const name = NameSchema.safeParse(written.replace(/\.N$/, ''));
  if (!name.success) {
    issues.add('parameter row', 'the name is not one that code can use', written);
    return null;
  }
  const type = parseType(row('type'));
  if (!type) issues.add(`parameter ${name.data}`, 'the type cannot be read', row('type'));
  return {
    name: name.data,
    type: type ?? typeAsWritten(row('type')),
    descriptions: statements(row('description'), source),
  };
}

/** A type that cannot be taken apart, as the page writes it; `Unknown` for an empty cell. */
function typeAsWritten(cell: string): ParameterType {
  return { base: plainText(cell).slice(0, MAX_TYPE_LENGTH) || 'Unknown', array: false };
}
