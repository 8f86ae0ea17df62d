import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The differences between the files of two folders, in words. */
export function sameFiles(one: string, other: string): string {
  const names = new Set([...filesIn(one), ...filesIn(other)]);
  const differing = [...names].filter((name) => {
    const [a, b] = [join(one, name), join(other, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
  if (differing.length === 0) return `all ${names.size} files the same`;
  return `${differing.length} of ${names.size} files differ: ${differing.slice(0, 3).join(', ')}`;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
}
