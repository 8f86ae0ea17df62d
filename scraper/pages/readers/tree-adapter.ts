import { type ChildNode, isText, type ParentNode } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { PageError } from '../issue.ts';

/** Deeper than any page nests its elements; the parser's time grows with the square of the depth. */
const MAX_NESTING = 1000;
/** The characters that the shortest tag takes. */
const SHORTEST_TAG = 3;
/** The elements of every tree, with a margin for elements that tables imply. */
const IMPLIED = 1000;

/**
 * Builds the tree of one page, of a text so long. Where markup is broken the parser puts nodes before
 * others, or takes them out again, which is near the end of its parent's children: they are looked
 * for from there, so that a page of a megabyte does not take minutes.
 * @throws {PageError} while the page is parsed: when it is nested deeper than any real page, and when it
 * makes the parser open the same elements again and again, until there are more than it has tags.
 */
export function treeAdapterFor(length: number): typeof adapter {
  let depth = 0;
  let left = length / SHORTEST_TAG + IMPLIED;
  const own: typeof adapter = {
    ...adapter,
    onItemPush() {
      depth += 1;
      if (depth > MAX_NESTING)
        throw new PageError(
          `nests its elements more than ${MAX_NESTING} deep, as no real page does`,
        );
    },
    onItemPop() {
      depth -= 1;
    },
    createElement(...element) {
      left -= 1;
      if (left < 0) throw new PageError('leaves more elements open than any real page does');
      return adapter.createElement(...element);
    },
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
      else own.insertBefore(parent, adapter.createTextNode(text), reference);
    },
    detachNode,
  };
  return own;
}

function detachNode(node: ChildNode): void {
  const { parent, prev, next } = node;
  if (!parent) return;
  if (prev) prev.next = next;
  if (next) next.prev = prev;
  [node.parent, node.prev, node.next] = [null, null, null];
  removeFrom(parent, node);
}

function removeFrom({ children }: ParentNode, node: ChildNode): void {
  children.splice(children.lastIndexOf(node), 1);
}
