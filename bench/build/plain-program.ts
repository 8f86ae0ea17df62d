/**
 * A plain program that makes the same record pages: it reads content, fills templates and writes files. It runs in a
 * folder with a built site and uses the frame of that site. It prints the seconds from reading content on: for the
 * pages alone, and for the pages with their Markdown and JSON records.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordRoutes } from '../../src/site/assemble/record-groups.ts';
import { siteContent } from '../../src/site/content/content.ts';
import { escapeHtml } from '../../src/site/html/html.ts';
import { markdownPath } from '../../src/text/paths.ts';

const start = performance.now();
const routes = recordRoutes(siteContent());
const frame = frameOf(routes);
const reading = secondsSince(start);
const pagesAlone = measure(false);
const allOutputs = measure(true);
console.log(reading + pagesAlone, reading + allOutputs);

function measure(all: boolean): number {
  const from = performance.now();
  for (const { path, render } of routes) {
    const page = render();
    const { title, description, head, body } = page;
    write(
      `${path}index.html`,
      `${frame[0]}${escapeHtml(title)}${frame[1]}${escapeHtml(description)}${frame[2]}${head.text}${frame[3]}${body.text}${frame[4]}`,
    );
    if (!all) continue;
    write(markdownPath(path), page.markdown());
    if (page.record) write(page.record.path, JSON.stringify(page.record.make()));
  }
  const seconds = secondsSince(from);
  rmSync('plain', { recursive: true });
  return seconds;
}

function secondsSince(from: number): number {
  return (performance.now() - from) / 1000;
}

function write(path: string, text: string): void {
  const file = join('plain', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The parts of a built page around its title, description, own part of the head, and body. */
function frameOf([first]: typeof routes): string[] {
  if (!first) throw new Error('there is no content');
  const { title, description, head, body } = first.render();
  const html = readFileSync(join('dist/site', first.path, 'index.html'), 'utf8');
  const [before = '', foot = ''] = html.split(body.text);
  const [top = '', afterHead = ''] = before.split(head.text);
  const [start = '', rest = ''] = top.split(`<title>${escapeHtml(title)}`);
  const [middle = '', end = ''] = rest.split(escapeHtml(description));
  return [`${start}<title>`, middle, end, afterHead, foot];
}
