import { z } from 'zod';
import { PageError } from '../issue.ts';
import { parseHtml } from './parse-html.ts';

/** A page or a directory of the documentation's navigation tree. */
export interface NavigationNode {
  id: number;
  title: string;
  type: 'page' | 'directory';
  /** The path of the page, as the tree states it. */
  link: string;
  children: NavigationNode[];
}

const NodeSchema: z.ZodType<NavigationNode> = z.object({
  id: z.number(),
  title: z.string(),
  type: z.enum(['page', 'directory']),
  link: z.string().default(''),
  get children() {
    return z.array(NodeSchema).default([]);
  },
});

const TreeSchema = z.union([
  z.array(NodeSchema),
  z.object({ list: z.array(NodeSchema) }).transform(({ list }) => list),
]);

/** `window.__navigationTree = […]`; the list runs to the end of the script. */
const ASSIGNMENT = /window\.__navigationTree\s*=\s*(?=\[)/;

/**
 * Reads the navigation tree that a page of the site carries as JSON: in a hidden text area, or
 * assigned in a script.
 * @throws {PageError} if the page has no tree, or one in an unknown form.
 */
export function readNavigation(html: string): NavigationNode[] {
  const $ = parseHtml(html);
  const json =
    $('textarea.J-qcSideNavListData').first().text() ||
    $('script')
      .toArray()
      .map((script) => assignedList($(script).text()))
      .find((text) => text !== undefined);
  if (!json) throw new PageError('carries no navigation tree');
  try {
    return TreeSchema.parse(JSON.parse(json));
  } catch (error) {
    throw new PageError(
      `carries a navigation tree that cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function assignedList(script: string): string | undefined {
  const assignment = ASSIGNMENT.exec(script);
  if (!assignment) return undefined;
  const list = script.slice(assignment.index + assignment[0].length).trimEnd();
  return list.endsWith(';') ? list.slice(0, -1) : list;
}

/**
 * The links of a page that carries no tree, as nodes without children: those of the documentation
 * and no others, each with its text as the title.
 */
export function readLinks(html: string): NavigationNode[] {
  const $ = parseHtml(html);
  return $('a[href*="/document/"]')
    .toArray()
    .map((anchor) => ({
      id: 0,
      title: $(anchor).text().trim(),
      type: 'page' as const,
      link: $(anchor).attr('href') ?? '',
      children: [],
    }));
}
