import { dirname } from 'node:path';
import type { SourceFile } from './source-file.ts';

const MOST_FILES = 20;
const MOST_LINES = 250;
const MOST_COLUMNS = 120;
const FORBIDDEN_FOLDERS = new Set(['lib', 'build', 'utils', 'common']);

/** Folders with too many files or a name that says nothing, files and lines that are too long. */
export function findOversized(files: readonly SourceFile[]): string[] {
  const folders = Map.groupBy(files, ({ path }) => dirname(path));
  return [
    ...Array.from(folders, ([folder, inside]) =>
      inside.length > MOST_FILES
        ? `${folder}: has ${inside.length} files; at most ${MOST_FILES}`
        : '',
    ),
    ...[...folders.keys()].map((folder) =>
      folder.split('/').some((name) => FORBIDDEN_FOLDERS.has(name))
        ? `${folder}: name the folder after what it contains`
        : '',
    ),
    ...files.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      const code = withoutTemplates(text).split('\n');
      const long = code.findIndex((line) => line.length > MOST_COLUMNS && !/['"`]/.test(line));
      return [
        lines.length - 1 > MOST_LINES
          ? `${path}: has ${lines.length - 1} lines; at most ${MOST_LINES}`
          : '',
        long >= 0 ? `${path}:${long + 1}: is longer than ${MOST_COLUMNS} columns` : '',
      ];
    }),
  ].filter((problem) => problem !== '');
}

/** Text in a template may be longer than code, as may a line with a string. */
function withoutTemplates(text: string): string {
  return text.replace(/`(?:\\.|[^`\\])*`/gs, (template) => template.replace(/[^\n]/g, ''));
}
