import { type AnyNode, type Element, isTag } from 'domhandler';

/**
 * The first element of a document, in its order, that passes each of some tests. One walk serves all
 * of them, and ends with the last that is found.
 */
export function findElements<Name extends string>(
  document: { children: readonly AnyNode[] },
  tests: Record<Name, (element: Element) => boolean>,
): Partial<Record<Name, Element>> {
  const found: Partial<Record<Name, Element>> = {};
  const open = new Set(Object.keys(tests) as Name[]);
  const stack: AnyNode[] = document.children.toReversed();
  for (let node = stack.pop(); node && open.size > 0; node = stack.pop()) {
    if (!isTag(node)) continue;
    for (const name of open) {
      if (!tests[name](node)) continue;
      found[name] = node;
      open.delete(name);
    }
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) stack.push(child);
    }
  }
  return found;
}

/** Whether an element has a class among its own. */
export function hasClass({ attribs }: Element, name: string): boolean {
  const names = attribs.class;
  return names?.includes(name) === true && names.split(/\s+/).includes(name);
}

/** Whether an ancestor of an element passes a test. */
export function isWithin({ parent }: Element, test: (element: Element) => boolean): boolean {
  for (let at = parent; at; at = at.parent) if (isTag(at) && test(at)) return true;
  return false;
}
