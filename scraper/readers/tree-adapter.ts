import { type ChildNode, isText, type ParentNode } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/**
 * Builds the trees of pages. Where markup is broken the parser puts nodes before others, or takes
 * them out again, which is near the end of its parent's children: they are looked for from there, so
 * that a page of a megabyte does not take minutes.
 */
export const treeAdapter: typeof adapter = {
  ...adapter,
  insertBefore(parent, node, reference) {
    const { prev } = reference;
    if (prev) prev.next = node;
    node.prev = prev;
    node.next = reference;
    reference.prev = node;
    node.parent = parent;
    parent.children.splice(parent.children.lastIndexOf(reference), 0, node);
  },
  insertTextBefore(parent, text, reference) {
    const { prev } = reference;
    if (prev && isText(prev)) prev.data += text;
    else treeAdapter.insertBefore(parent, adapter.createTextNode(text), reference);
  },
  detachNode(node) {
    const { parent, prev, next } = node;
    if (!parent) return;
    if (prev) prev.next = next;
    if (next) next.prev = prev;
    [node.parent, node.prev, node.next] = [null, null, null];
    removeFrom(parent, node);
  },
};

function removeFrom({ children }: ParentNode, node: ChildNode): void {
  children.splice(children.lastIndexOf(node), 1);
}
