import type { Edition } from '../../../src/schema/facts/edition.ts';
import type { IssueList } from '../../pages/issue.ts';
import { normalizeText } from '../normalize-text.ts';

const CONSTANT = /^\s*[A-Za-z_]\w*\s*=\s*"([^"]*)"$/;
/** The heading of a constant block, which is not a description. */
const HEADINGS = ['error codes for specific actions', '此产品的特有错误码'];
/** A line of a comment that does not go on the sentence before it. */
const ON_ITS_OWN = /^(?:[-*+•]\s|\d{1,3}[.)]\s|<(?:li|p|br|ul|ol)\b)/i;

/**
 * The codes of an `errors.go` with their descriptions, which are the comments above the constants; a
 * code that has none has the empty text. Lines of a constant block that are neither are issues.
 */
export function parseGoErrors(
  text: string,
  issues: IssueList,
  edition: Edition,
): Map<string, string> {
  const codes = new Map<string, string>();
  let within = false;
  let comment: string[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    const row = `line ${index + 1}`;
    if (!within) {
      within = /^const\s*\($/.test(line);
    } else if (line.startsWith('//')) {
      const said = line.slice(2).trim();
      if (comment.length > 0 || !HEADINGS.includes(said)) comment.push(said);
    } else if (CONSTANT.test(line)) {
      const code = CONSTANT.exec(line)?.[1] ?? '';
      if (codes.has(code)) issues.add(row, 'lists a code twice; the first is used', line);
      else codes.set(code, describe(comment, edition));
      comment = [];
    } else {
      if (comment.some((said) => said !== ''))
        issues.add(row, 'is a comment without a constant', comment.join(' '));
      comment = [];
      within = line !== ')';
      if (within && line !== '') issues.add(row, 'is neither a comment nor a code', line);
    }
  }
  return codes;
}

function describe(comment: readonly string[], edition: Edition): string {
  const joined = comment.reduce(
    (before, line) => (before ? `${before}${ON_ITS_OWN.test(line) ? '\n' : ' '}${line}` : line),
    '',
  );
  return normalizeText(joined, edition);
}
