import fc from 'fast-check';

/** A page that was damaged, and how. */
export interface Mutation {
  kind: string;
  text: string;
}

/** Headings that a page can have under other words, with those words. */
const REWORDINGS: readonly [RegExp, string][] = [
  [/Error Code(?=.{0,6}Description)/, 'Code of Errors'],
  [/错误码(?=.{0,6}(?:描述|说明))/, '错误代码'],
  [/Parameter Name/, 'Argument'],
  [/参数名称/, '参数'],
  [/(?<=<h2>|^|\n)(?:## )?Common Error Codes?/, 'General Codes'],
  [/(?<=<h2>|^|\n)(?:## )?Service Error Codes?/, 'Product Codes'],
  [/Write operations/i, 'Writing'],
  [/读操作/, '查询'],
  [/Authorization Granularity/, 'Granularity of grants'],
  [/Name(?=.{0,14}Type)/, 'Member'],
];

type Damage = (text: string, at: number) => string | null;

/** Lines that can be moved: rows of a table. */
function isRow(line: string | undefined): line is string {
  return (
    line !== undefined &&
    !line.includes('---') &&
    /^<tr><td>|^\|.*\|$|\S \| |^[A-Z][\w.]* \S/.test(line)
  );
}

const lineBreaks = (text: string) => [...text.matchAll(/\n/g)].map(({ index }) => index);

/** A line break at a share of all line breaks. */
function breakAt(text: string, at: number): number {
  const breaks = lineBreaks(text);
  return breaks[at % Math.max(1, breaks.length)] ?? text.length;
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut anywhere': (text, at) => text.slice(0, at % text.length),
  'cut at the end of a line': (text, at) => text.slice(0, breakAt(text, at)),
  'cut below a line': (text, at) => text.slice(0, breakAt(text, at) + 1),
  'join two lines': (text, at) => spliced(text, breakAt(text, at), 1, at % 2 ? ' ' : ''),
  'insert a blank line': (text, at) => spliced(text, breakAt(text, at), 1, '\n\n'),
  'break a line': (text, at) => {
    const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
    const space = spaces[at % Math.max(1, spaces.length)];
    return space === undefined ? null : spliced(text, space, 1, '\n');
  },
  'swap two rows': (text, at) => {
    const lines = text.split('\n');
    const first = at % lines.length;
    const [above, below] = [lines[first], lines[first + 1]];
    if (!isRow(above) || !isRow(below)) return null;
    return lines.toSpliced(first, 2, below, above).join('\n');
  },
  'drop a column': dropColumn,
  'reword a heading': (text, at) => {
    const known = REWORDINGS.filter(([words]) => words.test(text));
    const [words, other] = known[at % Math.max(1, known.length)] ?? [];
    return words && other !== undefined ? text.replace(words, other) : null;
  },
};

function spliced(text: string, at: number, length: number, other: string): string {
  return text.slice(0, at) + other + text.slice(at + length);
}

const HTML_TABLE = /<table>.*?<\/table>/gs;
const PIPE_TABLE = /(?:^\|.*\|\n)+|(?:^.+ \| .*\n---.*\n)(?:^.+ \| .*\n)*/gm;

/**
 * Takes a column out of one table, with its heading; `null` for a table that lost its borders, and for
 * the column Required of a data type, which the site itself leaves out of types that only answers use.
 */
function dropColumn(text: string, at: number): string | null {
  const tables = text.match(text.includes('<table>') ? HTML_TABLE : PIPE_TABLE);
  const table = tables?.[at % tables.length];
  const isInCode =
    (text.slice(0, text.indexOf(table ?? '')).match(/^(?:```|~~~)/gm)?.length ?? 0) % 2;
  // A pipe within a link or code would make other columns of it.
  if (!table || isInCode || /[`\\]|\]\(/.test(table)) return null;
  const column = Math.floor(at / 7) % (table.split('\n')[0]?.match(/<th>|\|/g)?.length ?? 1);
  const headings = table.split('\n')[0]?.match(/(?<=<th>|\||^)[^|<>]+/g) ?? [];
  if (headings[0]?.trim() === 'Name' && headings[column]?.trim() === 'Required') return null;
  const lines = table.split('\n').map((line) => withoutCell(line, column));
  return text.replace(table, () => lines.join('\n'));
}

function withoutCell(line: string, column: number): string {
  let cell = -1;
  if (line.includes('<tr>'))
    return line.replace(/<(t[hd])>.*?<\/\1>/g, (whole) => {
      cell += 1;
      return cell === column ? '' : whole;
    });
  return line
    .split('|')
    .filter((_, at) => at !== column + (line.startsWith('|') ? 1 : 0))
    .join('|');
}

/** Any damage to a page. Damage that a page does not offer leaves it as it is. */
export function mutationsOf(text: string): fc.Arbitrary<Mutation> {
  return fc
    .record({ kind: fc.constantFrom(...Object.keys(DAMAGES)), at: fc.nat(1_000_000) })
    .map(({ kind, at }) => ({ kind, text: DAMAGES[kind]?.(text, at) ?? text }));
}
