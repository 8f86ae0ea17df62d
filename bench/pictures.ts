import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sizeText } from '../src/text/size-text.ts';
import { findBrowser, launchBrowser } from '../test/browser/launch.ts';

const PUBLIC = 'public';
/** The icons that are drawn from `favicon.svg`, with their sizes in pixels. */
const ICONS: readonly (readonly [file: string, size: number])[] = [
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['apple-touch-icon.png', 180],
];
const CARD = { width: 1200, height: 630 };
/** The pictures of link previews, one for each kind of page: what is around the dot, and what the page says. */
const CARDS: readonly (readonly [file: string, name: readonly [string, string], text: string])[] = [
  ['error', ['Error', 'Code'], 'What it means, how to fix it, whether to retry'],
  ['action', ['api', 'Action'], 'Parameters, errors and permissions of an action'],
  ['service', ['all', 'Codes'], 'The errors, actions and types of a service'],
  ['guide', ['how', 'To'], 'What to do about errors of the Tencent Cloud API'],
  ['page', ['tc', 'err'], 'Tencent Cloud API errors, explained'],
];

/** Draws the site's icons and the pictures of link previews into `public`, in a browser, and prints their sizes. */
async function main(): Promise<void> {
  const browser = await launchBrowser(await findBrowser());
  const page = await browser.newPage();
  const icon = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
  mkdirSync(join(PUBLIC, 'cards'), { recursive: true });
  for (const [file, size] of ICONS) await draw(page, file, icon, { width: size, height: size });
  for (const [file, name, text] of CARDS)
    await draw(page, `cards/${file}.png`, cardSvg(name, text), CARD);
  await browser.close();
}

async function draw(
  page: Page,
  file: string,
  svg: string,
  size: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(PUBLIC, file), png);
  console.log(`${file}: ${sizeText(png.length)}`);
}

/** A code in the colors of the site's bar, with its dot in the color of the mark. */
function cardSvg([before, after]: readonly [string, string], text: string): string {
  const mono = 'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace"';
  const sans = 'font-family="DejaVu Sans, Segoe UI, Helvetica, sans-serif"';
  const dot = '<tspan fill="#ff7a4f">.</tspan>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}">
<rect width="100%" height="100%" fill="#171c26"/><rect width="14" height="100%" fill="#ff7a4f"/>
<text x="90" y="130" ${mono} font-size="44" font-weight="700" fill="#b9bdc7">tc${dot}err</text>
<text x="84" y="345" ${mono} font-size="132" font-weight="700" letter-spacing="-6" fill="#f2eee6">${before}${dot}${after}</text>
<text x="90" y="470" ${sans} font-size="42" fill="#f2eee6">${text}</text>
<text x="90" y="550" ${sans} font-size="30" fill="#b9bdc7">An independent reference for the Tencent Cloud API</text></svg>`;
}

await main();
