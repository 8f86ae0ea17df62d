import { type MdastNode, markdownToHtml, markdownToMdast } from 'satteri';
import { parse as parseYaml } from 'yaml';
import { ADVICE_SECTIONS, type AdviceSection } from '../../schema/reviewed/advice.ts';

/** The parts of an advice file. */
export interface AdviceBody {
  /** The unchecked front matter; `undefined` if there is none. */
  frontMatter: unknown;
  sections: Partial<Record<AdviceSection, string>>;
  /** The same sections as they are written. */
  markdown: Partial<Record<AdviceSection, string>>;
  problems: string[];
}

type Section = { title: string; lines: string[] };

/**
 * Takes a Markdown file apart: YAML front matter, then the sections under headings of the second
 * level, as HTML. Problems are text outside the sections, sections of other names, in another order
 * or empty, and HTML in the text.
 * @throws {YAMLParseError} if the front matter is not YAML.
 */
export function parseAdviceBody(markdown: string): AdviceBody {
  const { children } = markdownToMdast(markdown) as { children: MdastNode[] };
  const frontMatter = children.find(({ type }) => type === 'yaml') as { value: string } | undefined;
  const sections = splitSections(markdown, children);
  return {
    frontMatter: frontMatter && parseYaml(frontMatter.value),
    sections: Object.fromEntries(
      sections.map(({ title, lines }) => [title, markdownToHtml(lines.join('\n')).html.trim()]),
    ),
    markdown: Object.fromEntries(
      sections.map(({ title, lines }) => [title, lines.join('\n').trim()]),
    ),
    problems: [...findStrays(children), ...findWrongSections(sections)],
  };
}

function splitSections(markdown: string, nodes: readonly MdastNode[]): Section[] {
  const lines = markdown.split('\n');
  const headings = nodes.filter(isSectionHeading);
  return headings.map((heading, at) => {
    const from = heading.position?.end.line ?? 0;
    const to = (headings[at + 1]?.position?.start.line ?? lines.length + 1) - 1;
    return {
      title: (lines[from - 1] ?? '').replace(/^##\s+/, '').trim(),
      lines: lines.slice(from, to),
    };
  });
}

function isSectionHeading(node: MdastNode): boolean {
  return node.type === 'heading' && node.depth === 2;
}

function findStrays(nodes: readonly MdastNode[]): string[] {
  const before = nodes
    .slice(0, nodes.findIndex(isSectionHeading))
    .filter(({ type }) => type !== 'yaml');
  return [
    ...before.map(() => 'there is text before the first section'),
    ...(holdsHtml(nodes) ? ['the text contains HTML; write Markdown'] : []),
  ];
}

function holdsHtml(nodes: readonly MdastNode[]): boolean {
  return nodes.some(
    (node) => node.type === 'html' || ('children' in node && holdsHtml(node.children)),
  );
}

function findWrongSections(sections: readonly Section[]): string[] {
  const titles = sections.map(({ title }) => title);
  const known = ADVICE_SECTIONS.filter((title) => titles.includes(title));
  const problems = sections
    .filter(({ lines }) => lines.join('').trim() === '')
    .map(({ title }) => `section ${title} is empty`);
  if (titles.join() !== known.join())
    problems.push(
      `sections are ${titles.join(', ')}; use ${ADVICE_SECTIONS.join(', ')}, in that order`,
    );
  for (const required of ['Confirm', 'Fix'] as const)
    if (!titles.includes(required)) problems.push(`section ${required} is missing`);
  return problems;
}
