import { actionOf } from './go-client.ts';

const LINE = /^(?:\/\/\s*[A-Z_][A-Z0-9_]* = "([^"\n]*)|func \(\w+ \*Client\) (\w+))/gm;

/**
 * The number of distinct pairs of an action and a code in the text of a `client.go`. It counts every
 * line of a comment that assigns a text, wherever it is above a method, so that it shows what
 * `parseGoClient` does not read.
 */
export function countCodeLines(text: string): number {
  const actions = new Map<string, Set<string>>();
  let codes: string[] = [];
  for (const [, code, method = ''] of text.matchAll(LINE)) {
    if (code !== undefined) codes.push(code);
    else {
      const action = actionOf(method, actions);
      const known = actions.get(action);
      if (known) for (const added of codes) known.add(added);
      else actions.set(action, new Set(codes));
      codes = [];
    }
  }
  return [...actions.values()].reduce((sum, { size }) => sum + size, 0);
}
