import { type MdastNode, markdownToMdast } from 'satteri';

/** The addresses that Markdown leads to, as a reader of Markdown understands it: none within code. */
export function markdownLinks(text: string): string[] {
  return linksBelow(markdownToMdast(text) as MdastNode);
}

function linksBelow(node: MdastNode): string[] {
  const own = 'url' in node && typeof node.url === 'string' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksBelow)] : own;
}
