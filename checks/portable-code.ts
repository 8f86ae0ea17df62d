import type { SourceFile } from './source-file.ts';

/** Code that runs in browsers as well, with all that it imports. */
const PORTABLE = [
  'src/schema/',
  'src/text/',
  'src/messages/',
  'src/search/',
  'src/package/library/',
  'src/site/client/',
  'src/site/worker/',
  'src/outputs/local-site/client/',
];

/** Code that is published without dependencies, with all that it imports. */
const WITHOUT_PACKAGES = 'src/package/library/';

/** A lookbehind of a regular expression: older browsers refuse the whole file that contains one. */
const LOOKBEHIND = /\(\?<[=!]/;

/**
 * Portable code that comes to import a part of Node or contains a lookbehind, and library code that
 * comes to import a package. A sentence for each, with the file that is the cause.
 */
export function findUnportable(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    const portable = PORTABLE.some((folder) => file.path.startsWith(folder));
    const dependent = file.path.startsWith(WITHOUT_PACKAGES);
    if (!portable && !dependent) return [];
    return reachedFrom(file, byPath).flatMap((reached) => {
      const through = reached === file ? '' : ` through ${reached.path}`;
      const problems = outsideImports(reached).flatMap((specifier) => {
        if (specifier.startsWith('node:'))
          return portable ? [`imports ${specifier}${through}, but runs in browsers too`] : [];
        return dependent
          ? [`imports the package ${specifier}${through}, but has no dependencies`]
          : [];
      });
      if (portable && LOOKBEHIND.test(reached.text))
        problems.push(`has a lookbehind${through}, which older browsers refuse`);
      return problems.map((problem) => `${file.path}: ${problem}`);
    });
  });
}

function outsideImports(file: SourceFile): string[] {
  return valueImports(file).flatMap(({ specifier, file: path }) =>
    path === null ? [specifier] : [],
  );
}

/** A file and what it imports from the project, itself or through others, apart from types. */
function reachedFrom(file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): SourceFile[] {
  const reached = new Set([file]);
  for (const next of reached)
    for (const { file: path } of valueImports(next)) {
      const imported = path === null ? undefined : byPath.get(path);
      if (imported) reached.add(imported);
    }
  return [...reached];
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
