import type { Block, Inline, Text } from './article.ts';

/** `` `code` ``, `[text](https://…)` or a link to a path: code, text and address, text of a path. */
const MARKS = /`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\[([^\]\n]+)\]\(\/[^\s)]*\)/g;

/**
 * A source's text as blocks: paragraphs, `- ` lists, code and links to http(s) addresses. Everything
 * else is text. A link that the source left relative is its text alone.
 */
export function parseProse(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let inList = false;
  const endRun = () => {
    if (lines.length > 0) blocks.push(inList ? listOf(lines) : paragraphOf(lines));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const isItem = line.startsWith('- ');
    if (isItem !== inList) endRun();
    inList = isItem;
    lines.push(line);
  }
  endRun();
  return blocks;
}

function listOf(lines: readonly string[]): Block {
  return { type: 'list', items: lines.map((line) => parseLine(line.slice(2))) };
}

function paragraphOf(lines: readonly string[]): Block {
  const [first = '', ...others] = lines;
  const rest = others.flatMap((line): Text => [{ type: 'break' }, ...parseLine(line)]);
  return { type: 'paragraph', text: [...parseLine(first), ...rest] };
}

function parseLine(line: string): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    const [all, code, linkText = '', url, relativeText = ''] = match;
    plain += line.slice(from, match.index) + relativeText;
    from = match.index + all.length;
    if (code === undefined && url === undefined) continue;
    if (plain !== '') pieces.push(plain);
    plain = '';
    pieces.push(
      code === undefined
        ? { type: 'outside', text: linkText, url: url ?? '' }
        : { type: 'code', text: code },
    );
  }
  plain += line.slice(from);
  return plain === '' ? pieces : [...pieces, plain];
}
