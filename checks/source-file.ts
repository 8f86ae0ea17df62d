import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A source file of the project, with what it imports. */
export interface SourceFile {
  /** From the project's root: `src/text/slug.ts`. */
  path: string;
  text: string;
  imports: readonly Import[];
}

/** An import of a source file. */
export interface Import {
  /** As it is written: `../text/slug.ts`, `node:fs`, `zod`. */
  specifier: string;
  /** The project's file that it names, from the root; `null` for a package or a part of Node. */
  file: string | null;
}

/** Reads every `.ts` and `.astro` file below some folders, in the order of their paths. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|astro)$/.test(name) && !name.includes('node_modules'))
      .sort()
      .map((name) => join(folder, name))
      .map((path) => parseSource(path, readFileSync(path, 'utf8'))),
  );
}

/** Reads the imports of a source file: of an Astro component, those of its front matter and scripts. */
export function parseSource(path: string, text: string): SourceFile {
  const imports = specifiersIn(path, text).map((specifier) => ({
    specifier,
    file: specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : null,
  }));
  return { path, text, imports };
}

function specifiersIn(path: string, text: string): string[] {
  const code = path.endsWith('.astro') ? scriptsOf(text) : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The code of an Astro component: its front matter and its scripts. */
function scriptsOf(text: string): string {
  const frontMatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = Array.from(text.matchAll(/<script>(.*?)<\/script>/gs), ([, code]) => code);
  return [frontMatter, ...scripts].join('\n');
}
