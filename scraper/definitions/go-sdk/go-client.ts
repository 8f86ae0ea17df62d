import type { IssueList } from '../../pages/issue.ts';

const METHOD = '\nfunc (c *Client) ';
const MARK = '// error code that may be returned:\n';
const TWIN = 'WithContext';
const CODE = /^\/\/\s*[A-Za-z_]\w*\s*=\s*"([^"]*)"$/;

/**
 * The codes that each action of a `client.go` may return, as the comment above its method lists
 * them. A method and its `…WithContext` twin say the same; where they do not, it is an issue, and
 * the codes of both count. The text's lines end in `\n`.
 */
export function parseGoClient(text: string, issues: IssueList): Map<string, string[]> {
  const lists = new Map<string, string>();
  const actions = new Map<string, string[]>();
  for (const { method, list } of methodsIn(text)) {
    const plain = method.endsWith(TWIN) ? method.slice(0, -TWIN.length) : method;
    const action = lists.has(plain) ? plain : method;
    const before = lists.get(action);
    if (before === list) continue;
    const codes = parseList(list, action, issues);
    if (before !== undefined) issues.add(action, `${method} lists other codes`, list);
    lists.set(action, list);
    actions.set(action, [...new Set([...(actions.get(action) ?? []), ...codes])]);
  }
  return actions;
}

/** The client's methods, each with the lines between the mark in its comment and its first line. */
function* methodsIn(text: string): Generator<{ method: string; list: string }> {
  let mark = text.indexOf(MARK);
  for (let at = text.indexOf(METHOD); at >= 0; at = text.indexOf(METHOD, at + 1)) {
    const start = at + METHOD.length;
    let list = '';
    for (; mark >= 0 && mark < at; mark = text.indexOf(MARK, mark + 1))
      list = text.slice(mark + MARK.length, at);
    yield { method: /^\w*/.exec(text.slice(start, start + 200))?.[0] ?? '', list };
  }
}

function parseList(list: string, action: string, issues: IssueList): string[] {
  const codes: string[] = [];
  for (const line of list === '' ? [] : list.split('\n')) {
    const code = CODE.exec(line)?.[1];
    if (code !== undefined) codes.push(code);
    else if (line.replace('//', '').trim() !== '') issues.add(action, 'is not a code', line);
  }
  return codes;
}
