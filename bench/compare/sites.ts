import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import type { ChildNode } from 'domhandler';
import { Differences, listDifferences, valueDifferences } from './differences.ts';

/** Compares two built sites: which files there are, each page's text and links, each JSON record. */
export function compareSites(before: string, after: string): Differences {
  const differences = new Differences();
  const files = new Set([...filesOf(before), ...filesOf(after)]);
  for (const file of [...files].sort()) {
    const [one, other] = [join(before, file), join(after, file)];
    if (!existsSync(other)) differences.addPair(file, [`- a file ${kindOf(file)}`]);
    else if (!existsSync(one)) differences.addPair(file, [`+ a file ${kindOf(file)}`]);
    else differences.addPair(file, fileDifferences(file, readText(one), readText(other)));
  }
  return differences;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|json|md)$/.test(name),
  );
}

function kindOf(file: string): string {
  return file.replace(/^(\w+)\/.*(\.\w+)$/, '$1/…$2');
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function fileDifferences(file: string, before: string, after: string): Iterable<string> {
  if (before === after) return [];
  if (file.endsWith('.json')) return valueDifferences(JSON.parse(before), JSON.parse(after));
  if (file.endsWith('.md')) return listDifferences(linesOf(before), linesOf(after));
  return listDifferences(partsOf(before), partsOf(after));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

const BLOCKS = new Set(
  'p li h1 h2 h3 h4 dt dd td th tr pre figcaption summary legend label button section div ul ol table title'.split(
    ' ',
  ),
);

/** The pieces of text between a page's blocks, and its links. */
function partsOf(html: string): string[] {
  const parts: string[] = [];
  let text = '';
  const endBlock = () => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') parts.push(line);
    text = '';
  };
  const visit = (node: ChildNode) => {
    if (node.type === 'text') text += node.data;
    if (!('children' in node) || ('name' in node && /^(script|style)$/.test(node.name))) return;
    const isBlock = 'name' in node && BLOCKS.has(node.name);
    if (isBlock) endBlock();
    if ('attribs' in node && node.attribs.href) parts.push(`→ ${node.attribs.href}`);
    for (const child of node.children) visit(child);
    if (isBlock) endBlock();
  };
  for (const node of load(html).root().contents()) visit(node);
  endBlock();
  return parts;
}
