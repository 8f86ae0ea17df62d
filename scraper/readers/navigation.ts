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

/** `window.__navigationTree = […]` up to the end of the script. */
const ASSIGNED = /window\.__navigationTree\s*=\s*(\[.*\])\s*;?\s*$/s;

/**
 * Reads the navigation tree that a page of the site carries as JSON: in a hidden text area, or
 * assigned in a script.
 * @throws {PageError} when the page carries none, or one of another shape.
 */
export function readNavigation(html: string): NavigationNode[] {
  const $ = parseHtml(html);
  const json =
    $('textarea.J-qcSideNavListData').first().text() ||
    $('script')
      .toArray()
      .map((script) => ASSIGNED.exec($(script).text())?.[1])
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
