import type { SourceFile } from './source-file.ts';

/** Code that runs in browsers as well, with all that it imports. */
const PORTABLE = [
  'src/schema/',
  'src/text/',
  'src/search/',
  'src/package/library/',
  'src/site/client/',
  'src/site/worker/',
  'src/outputs/local-site/client/',
];

/** Code that is published without dependencies, with all that it imports. */
const WITHOUT_PACKAGES = 'src/package/library/';

/** Portable code that comes to import a part of Node, and library code that comes to import a package. */
export function findUnportable(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    const outside = importedOutside(file, byPath);
    const portable = PORTABLE.some((folder) => file.path.startsWith(folder));
    const dependent = file.path.startsWith(WITHOUT_PACKAGES);
    return outside.flatMap(({ specifier, by }) => {
      const through = by === file.path ? '' : ` through ${by}`;
      if (portable && specifier.startsWith('node:'))
        return [`${file.path}: imports ${specifier}${through}, but runs in browsers too`];
      if (dependent && !specifier.startsWith('node:'))
        return [
          `${file.path}: imports the package ${specifier}${through}, but has no dependencies`,
        ];
      return [];
    });
  });
}

/** What a file imports from outside the project, itself or through others, apart from types. */
function importedOutside(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): { specifier: string; by: string }[] {
  const seen = new Set<string>([file.path]);
  const pending = [file];
  const outside: { specifier: string; by: string }[] = [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const { specifier, file: path } of valueImports(next)) {
      if (path === null) outside.push({ specifier, by: next.path });
      else if (!seen.has(path)) {
        seen.add(path);
        const imported = byPath.get(path);
        if (imported) pending.push(imported);
      }
    }
  }
  return outside;
}

/** The imports that are left when types are gone. */
function valueImports({ text, imports }: SourceFile): SourceFile['imports'] {
  return imports.filter(({ specifier }) => {
    const quoted = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const types = new RegExp(`(?:import|export) type [^;]*? from ['"]${quoted}['"]`);
    const values = new RegExp(
      `(?:import|export) (?!type\\b)[^;]*?['"]${quoted}['"]|import\\(['"]${quoted}['"]\\)`,
    );
    return values.test(text) || !types.test(text);
  });
}
