import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** The site's icon as a browser draws it, as PNG. */
export async function renderIcon(browser: Browser, sizePx: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
  const svg = readFileSync('public/favicon.svg').toString('base64');
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${sizePx}px}</style><img src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
