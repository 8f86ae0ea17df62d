import type { IssueList } from '../../pages/issue.ts';

const METHOD = /^func \(\w+ \*Client\) (\w+)/gm;
const WITH_CONTEXT = 'WithContext';
const CODE = /^\/\/\s*[A-Za-z_]\w*\s*=\s*"([^"]*)"\s*$/;
/** The beginning of a code, which can be cut. */
const CODE_BEGUN = /^\/\/\s*[A-Z][A-Z0-9_]*\s*=/;
const HEADING = /[:：]\s*$/;

/**
 * The codes that each action of a `client.go` may return, as the comment above its method lists
 * them under any heading. A method and its `…WithContext` variant list the same codes; if they
 * do not, it is an issue, and the codes of both count. The text's lines end in `\n`.
 */
export function parseGoClient(text: string, issues: IssueList): Map<string, string[]> {
  const comments = new Map<string, string>();
  const actions = new Map<string, string[]>();
  for (const { index, 1: method = '' } of text.matchAll(METHOD)) {
    const comment = commentAbove(text, index);
    const action = actionOf(method, comments);
    if (comments.get(action) === comment) continue;
    comments.set(action, comment);
    const [known, codes] = [actions.get(action), codesIn(comment, action, issues)];
    const all = [...new Set([...(known ?? []), ...codes])];
    const differing = all.filter((code) => !known?.includes(code) || !codes.includes(code));
    if (known && differing.length > 0)
      issues.add(action, `${method} lists other codes`, differing.join(', '));
    actions.set(action, all);
  }
  return actions;
}

/** The action of a method: a `…WithContext` variant belongs to a known action of that name. */
export function actionOf(method: string, known: { has(action: string): boolean }): string {
  const plain = method.endsWith(WITH_CONTEXT) ? method.slice(0, -WITH_CONTEXT.length) : method;
  return known.has(plain) ? plain : method;
}

/** The lines of the comment that ends directly above a line; empty if there is none. */
function commentAbove(text: string, lineStart: number): string {
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.startsWith('//', before)) break;
    start = before;
  }
  return text.slice(start, lineStart).trimEnd();
}

function codesIn(comment: string, action: string, issues: IssueList): string[] {
  const codes: string[] = [];
  const lines = comment.split('\n');
  for (const line of lines) {
    const code = CODE.exec(line)?.[1];
    const isListed = CODE_BEGUN.test(line) || (codes.length > 0 && line.replace('//', '').trim());
    if (code !== undefined) codes.push(code);
    else if (isListed) issues.add(action, 'is not a code', line);
  }
  const last = lines.at(-1) ?? '';
  if (codes.length === 0 && HEADING.test(last))
    issues.add(action, 'announces codes and lists none', last);
  return codes;
}
