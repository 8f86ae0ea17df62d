import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TOOLS } from '../../src/package/mcp/tools/tools.ts';
import { RULES } from '../../src/package/programs/judge/rules.ts';

it('the document on editors names every rule with its level', () => {
  const rows = rowsOf('docs/editors.md').map(([rule, level]) => [rule, level]);
  expect(rows).toEqual(Object.entries(RULES).map(([rule, { severity }]) => [rule, severity]));
});

it('the document on agents names every tool', () => {
  const names = rowsOf('docs/agents.md').map(([name]) => name);
  expect(names.sort()).toEqual(TOOLS.map(({ name }) => name).sort());
});

/** The cells of the table of a document whose first cells are names. */
function rowsOf(file: string): string[][] {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| `(\S+)` \| (.*) \|$/gm);
  return Array.from(rows, ([, name = '', cells = '']) => [name, ...cells.split(' | ')]);
}
