import { CodeSchema } from '../../../src/schema/facts/error-code.ts';
import type { Table } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { rowsOf } from './columns.ts';
import type { DescribedCode } from './facts.ts';
import { plainText, wording } from './prose-text.ts';

/**
 * The codes of a table with their descriptions; a code with several wordings appears once
 * for each. What is not a code, or repeats a row, is reported.
 */
export function describedCodes(table: Table, issues: IssueList): DescribedCode[] {
  const seen = new Set<string>();
  return rowsOf(table, issues).flatMap((row) => {
    const code = plainText(row('errorCode'));
    if (!CodeSchema.safeParse(code).success) {
      issues.add('error code row', 'is not an error code', code || row('description'));
      return [];
    }
    const description = wording(row('description'));
    const key = `${code} ${description}`;
    if (seen.has(key)) {
      issues.add(`error code ${code}`, 'is in the table twice', description);
      return [];
    }
    seen.add(key);
    return { code, description };
  });
}
