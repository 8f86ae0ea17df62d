import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Code in a document that is a path of the project: `src/text/slug.ts`, `content/reviewed`. */
const PATH = /`((?:\.github|bench|checks|content|docs|public|scraper|src|test)\/[\w./[\]-]+)`/g;
/** The target of a link within the project, without its anchor. */
const LINK = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g;
const SCRIPT = /\bnpm run (?:-s |--silent )?([a-z]+(?::[a-z]+(?:-[a-z]+)*)*)/g;

/**
 * Files, folders and scripts that documents name and that do not exist, a sentence each.
 * @param root The project's folder, with its `package.json`.
 * @param documents Paths of Markdown files from the root.
 */
export function findMissingNames(root: string, documents: readonly string[]): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return documents.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const paths = [
      ...matches(text, PATH),
      ...matches(text, LINK).map((path) => join(dirname(document), path)),
    ];
    return [
      ...paths
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${document}: names ${path}, which does not exist`),
      ...matches(text, SCRIPT)
        .filter((script) => !(script in scripts))
        .map((script) => `${document}: runs ${script}, which package.json does not have`),
    ];
  });
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) => name);
}
