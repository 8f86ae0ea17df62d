import { siteMark } from '../../text/site-names.ts';
import type {
  Block,
  Blocks,
  Cell,
  Example,
  Row,
  Section,
  SourceStatement,
  Steps,
} from '../blocks/article.ts';
import { cutExample } from '../blocks/cut-example.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { bullets, codeBlock, joinBlocks } from './markdown.ts';
import { writeLine } from './write-line.ts';
import { writeLongList } from './write-long-list.ts';
import { writePageTabs } from './write-page-tabs.ts';

/** Blocks of an article as Markdown, without what only works in a browser. */
export function writeBlocks(blocks: Blocks): string {
  return joinBlocks(blocks.map((block) => block && writeBlock(block)));
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return writeLine(block.text);
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeLine(block.text)}`;
    case 'section':
      return writeSection(block);
    case 'group':
      return writeBlocks(block.blocks);
    case 'list':
      return bullets(block.items.map(writeLine));
    case 'links':
      return bullets(
        block.links.map(({ name, path, site }) =>
          writeLine([{ type: 'name', text: name, path }, site ? ` (${siteMark(site)})` : '']),
        ),
      );
    case 'long-list':
      return writeLongList(block);
    case 'page-tabs':
      return writePageTabs(block);
    case 'table':
      return bullets(block.rows.map(writeRow));
    case 'facts':
      return bullets(block.facts.map(({ name, value }) => `${name}: ${escapeMarkdown(value)}`));
    case 'statement':
      return writeStatement(block);
    case 'example':
      return writeExample(block);
    case 'steps':
      return writeSteps(block);
    case 'tabs':
      return joinBlocks(block.examples.map(writeExample));
    case 'written':
      return block.markdown;
    case 'details':
    case 'control':
      return '';
  }
}

function writeSection({ level = 2, title, note, blocks }: Section): string {
  const count = note === undefined ? '' : ` (${escapeMarkdown(note)})`;
  return joinBlocks([`${'#'.repeat(level)} ${writeLine(title)}${count}`, writeBlocks(blocks)]);
}

/** Each step is a line of its own, so that what it contains keeps its form. */
function writeSteps({ steps }: Steps): string {
  return joinBlocks(
    steps.flatMap(({ title, blocks }, at) => [
      `**${at + 1}. ${escapeMarkdown(title)}**`,
      writeBlocks(blocks),
    ]),
  );
}

function writeStatement({ blocks, sources }: SourceStatement): string {
  const cited = sources.length > 0 ? ` (source ${sources.join(', ')})` : '';
  return writeBlocks(blocks) + cited;
}

function writeExample({ label, text, language }: Example): string {
  const { shown, cut } = cutExample(text);
  return joinBlocks([`${escapeMarkdown(label)}:`, codeBlock(shown, language), cut]);
}

/** A row in one item of a list: what names it, its values in parentheses, and its description. */
function writeRow({ head, badge, site, note, cells }: Row): string {
  const values = [
    ...cells.flatMap(writeValue),
    ...(badge ? [escapeMarkdown(badge.text)] : []),
    ...(site ? [siteMark(site)] : []),
  ];
  const inParentheses = values.length > 0 ? ` (${values.join(', ')})` : '';
  const name = `${writeLine(head)}${inParentheses}${note ? ` · ${escapeMarkdown(note)}` : ''}`;
  const described = writeBlocks(cells.flatMap((cell) => ('blocks' in cell ? cell.blocks : [])));
  if (described === '') return name;
  return `${name}:${described.startsWith('- ') ? '\n\n' : ' '}${described}`;
}

function writeValue(cell: Cell): string[] {
  if ('blocks' in cell) return [];
  const value = writeLine(cell.text);
  return [cell.label === undefined ? value : `${cell.label}: ${value}`];
}
