import type { SourceFile } from './source-file.ts';

/** Nodes that import one another in a circle, with the imports between them. */
interface Circle {
  /** The folder that contains the nodes; empty for the project's root. */
  folder: string;
  nodes: string[];
}

/**
 * Circles between files and between folders, a sentence each. In each folder its files and its
 * subfolders, each with all that is in it, are compared with one another.
 */
export function findCircles(files: readonly SourceFile[]): string[] {
  return [...foldersOf(files)]
    .sort()
    .flatMap((folder) =>
      circlesOf(edgesIn(files, folder)).map((nodes) => describe({ folder, nodes }, files)),
    );
}

function foldersOf(files: readonly SourceFile[]): Set<string> {
  return new Set(
    files.flatMap(({ path }) => {
      const parts = path.split('/').slice(0, -1);
      return parts
        .map((_, at) => `${parts.slice(0, at).join('/')}${at > 0 ? '/' : ''}`)
        .concat(`${parts.join('/')}/`);
    }),
  );
}

function edgesIn(files: readonly SourceFile[], folder: string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = childOf(folder, path);
    if (from === null) continue;
    for (const { file } of imports) {
      const to = file === null ? null : childOf(folder, file);
      if (to === null || to === from) continue;
      const known = edges.get(from);
      if (known) known.add(to);
      else edges.set(from, new Set([to]));
    }
  }
  return edges;
}

function childOf(folder: string, path: string): string | null {
  return path.startsWith(folder) ? (path.slice(folder.length).split('/')[0] ?? null) : null;
}

/** Tarjan's strongly connected components of more than one node. */
function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next))
        lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) circles.push(component.sort());
  };
  for (const node of [...edges.keys()].sort()) if (!order.has(node)) visit(node);
  return circles;
}

function describe({ folder, nodes }: Circle, files: readonly SourceFile[]): string {
  const inCircle = (path: string) => nodes.includes(childOf(folder, path) ?? '');
  const imports = files.flatMap(({ path, imports: all }) =>
    all.flatMap(({ file }) =>
      file !== null &&
      inCircle(path) &&
      inCircle(file) &&
      childOf(folder, path) !== childOf(folder, file)
        ? [`${path} → ${file}`]
        : [],
    ),
  );
  const some = imports.slice(0, 6).join('; ');
  return `${folder || '.'}: ${nodes.join(', ')} import one another in a circle: ${some}${imports.length > 6 ? ' …' : ''}`;
}
