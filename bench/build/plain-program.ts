/**
 * A plain program that makes the same record pages: reads content, fills templates, writes files. It
 * runs in a folder in which the site stands built, and takes the frame from there; it prints how many
 * seconds it took, from reading content on.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteContent } from '../../src/site/content.ts';
import { escapeHtml } from '../../src/site/html.ts';
import { recordRoutes } from '../../src/site/record-pages.ts';

const start = performance.now();
const routes = recordRoutes(siteContent());
const frame = frameOf(routes);
for (const { path, render } of routes) {
  const { title, description, body } = render();
  mkdirSync(join('plain', path), { recursive: true });
  const html = `${frame[0]}${escapeHtml(title)}${frame[1]}${escapeHtml(description)}${frame[2]}${body.text}${frame[3]}`;
  writeFileSync(join('plain', path, 'index.html'), html);
}
console.log((performance.now() - start) / 1000);
rmSync('plain', { recursive: true });

/** What stands around a built page's title, description and body. */
function frameOf([first]: typeof routes): string[] {
  if (!first) throw new Error('there is no content');
  const { title, description, body } = first.render();
  const html = readFileSync(join('dist/site', first.path, 'index.html'), 'utf8');
  const [head = '', foot = ''] = html.split(body.text);
  const [start = '', rest = ''] = head.split(`<title>${escapeHtml(title)}`);
  const [middle = '', end = ''] = rest.split(escapeHtml(description));
  return [`${start}<title>`, middle, end, foot];
}
