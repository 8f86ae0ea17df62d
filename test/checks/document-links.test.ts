import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { findMissingNames } from '../../checks/document-links.ts';
import { scratchFolder } from '../outputs/scratch-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function projectOf(text: string): string {
  const folder = scratchFolder();
  folders.push(folder);
  const files = {
    'package.json': '{ "scripts": { "check:words": "" } }',
    'src/text/slug.ts': '',
    'docs/decisions/0001-first.md': '',
    'docs/guide.md': text,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

it('accepts paths, links and scripts that exist, and names that are not of the project', () => {
  const text = [
    'See `src/text/slug.ts`, `src/text` and [decision 1](decisions/0001-first.md#context).',
    'Run `npm run check:words`; it writes `dist/site` and `services/<service>.json`.',
    '[Elsewhere](https://example.com/docs/x.md)',
  ].join('\n');
  expect(findMissingNames(projectOf(text), ['docs/guide.md'])).toEqual([]);
});

it.each([
  ['See `src/text/slugs.ts`.', 'docs/guide.md: names src/text/slugs.ts, which does not exist'],
  ['See [it](first.md#a).', 'docs/guide.md: names docs/first.md, which does not exist'],
  ['Run `npm run check:word`.', 'docs/guide.md: runs check:word, which package.json does not have'],
])('reports in “%s” what does not exist', (text, problem) => {
  expect(findMissingNames(projectOf(text), ['docs/guide.md'])).toEqual([problem]);
});
