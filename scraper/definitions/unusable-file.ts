import type { Issue } from '../pages/issue.ts';

/** The issue of a file that cannot be used; its facts are missing, and the other files are read. */
export function unusableFile(path: string, why: string): Issue {
  return { page: path, row: 'the file', reason: 'cannot be used', text: why.slice(0, 200) };
}
