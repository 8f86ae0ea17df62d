import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import { describe, expect, it } from 'vitest';
import { copyOfContent, runScrape, temporaryFolder } from '../helpers.ts';

/** Ends a line, colors, begins a sequence in one character, turns the text around, is invisible. */
const HOSTILE = 'a\n\u001b[31m\u009b31m\u202e\u200b\ufeffb';
const ESCAPED = String.raw`a\u000a\u001b[31m\u009b31m\u202e\u200b\ufeffb`;
/** What no terminal may get; lines end in a line feed. */
const RAW = /[^\n\P{C}]/u;
const POST = '003_cb6b69fa95323ef3';

/** Runs the scraper; nothing of what it prints may be a character that acts on a terminal. */
function printed(...args: string[]): string {
  const { out, err } = runScrape(...args);
  expect(out + err).not.toMatch(RAW);
  return out + err;
}

describe('the scraper prints no character that a terminal acts on', () => {
  it('of a file name', () => {
    const content = copyOfContent();
    writeFileSync(join(content, `sources/${HOSTILE}.txt`), 'x');
    expect(printed('captures', '--content', content)).toContain(`/sources/${ESCAPED}.txt: has a`);
  });

  it('of a row of a page', () => {
    const content = copyOfContent();
    const path = join(content, `sources/${POST}.txt`);
    const row = `| ${HOSTILE.replace('\n', '')} | x |`;
    const page = readFileSync(path, 'utf8').replace(/(?=\| ResourceNotFound\.Inst)/, `${row}\n`);
    writeFileSync(path, page);
    expect(printed('captures', '--content', content)).toContain('is not an error code');
  });

  it('of an archive', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'top'));
    mkdirSync(join(folder, HOSTILE));
    writeFileSync(join(folder, HOSTILE, 'x'), '');
    const file = join(folder, 'x.tar.gz');
    await create({ cwd: folder, gzip: true, file }, ['top', HOSTILE]);
    const content = join(folder, 'new');
    const text = printed('definitions', '--content', content, '--cli', file, '--sdk', file);
    expect(text).toContain('several folders at its top');
  });

  it('of an option, an argument, a folder and a service', () => {
    const folder = temporaryFolder();
    expect(printed('stats', `--${HOSTILE}`)).toContain("error: unknown option '--a\n\\u001b[31m");
    expect(printed('stats', '--content', join(folder, HOSTILE))).toContain(ESCAPED);
    expect(printed('diff', HOSTILE, 'HEAD')).toContain(ESCAPED);
  });
});
