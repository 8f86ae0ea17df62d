import { hasHan } from '../../text/han-pairs.ts';
import type { Block, Inline, Text } from './article.ts';
import { chinese, codeText, list, outsideLink, paragraph } from './make-blocks.ts';

/** `` `code` ``, `[text](https://…)` or a link to a path: code, text and address, text of a path. */
const MARKS = /`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\[([^\]\n]+)\]\(\/[^\s)]*\)/g;

/**
 * A source's text as blocks: paragraphs, `- ` lists, code and links to http(s) addresses. Everything
 * else is text. A link that the source left relative is its text alone. A text with Chinese characters is
 * marked as Chinese as a whole.
 */
export function parseProse(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let inList = false;
  const mark = (line: Text) => (hasHan(text) ? [chinese(line)] : line);
  const endRun = () => {
    if (lines.length > 0)
      blocks.push(
        inList
          ? list(lines.map((item) => mark(proseLine(item.slice(2)))))
          : paragraph(...mark(joinLines(lines))),
      );
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

function joinLines([first = '', ...others]: readonly string[]): Text {
  const rest = others.flatMap((line): Text => [{ type: 'break' }, ...proseLine(line)]);
  return [...proseLine(first), ...rest];
}

/** A text of one line: code, links and text. */
export function proseLine(line: string): Inline[] {
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
    pieces.push(code === undefined ? outsideLink(linkText, url ?? '') : codeText(code));
  }
  plain += line.slice(from);
  return plain === '' ? pieces : [...pieces, plain];
}
