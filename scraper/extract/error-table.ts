import { CodeSchema } from '../../src/schema/error-code.ts';
import type { Table } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { rowsOf } from './columns.ts';
import type { DescribedCode } from './facts.ts';
import { plainText, wording } from './prose-text.ts';

/** The codes of a table with their descriptions. What is not a code, or stands twice, is reported. */
export function describedCodes(table: Table, issues: IssueList): DescribedCode[] {
  const seen = new Set<string>();
  return rowsOf(table).flatMap((row) => {
    const code = plainText(row('errorCode'));
    if (!CodeSchema.safeParse(code).success) {
      issues.add('error code row', 'is not an error code', code);
      return [];
    }
    if (seen.has(code)) {
      issues.add(`error code ${code}`, 'stands twice in one table', row('description'));
      return [];
    }
    seen.add(code);
    return { code, description: wording(row('description')) };
  });
}
