import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { createSiteServer } from '../src/site/serve/serve.ts';
import { findBrowser } from '../test/browser/launch.ts';

const PAGES = [
  ['home', '/'],
  ['error', '/services/cam/errors/operation-denied.access-key-over-limit/'],
  ['shared error', '/errors/internal-error/'],
  ['action', '/services/cam/2019-01-16/update-access-key/'],
  ['service', '/services/cam/'],
  ['search', '/search/?q=sold+out'],
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Runs Lighthouse on the built site on loopback, as a phone and as a desktop. Prints for each page the median score of
 * each category over the runs, and the audits that reduce it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
  const server = createSiteServer('dist/site').listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chrome = await launch({
    chromePath: await findBrowser(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    console.log(`page            device   ${CATEGORIES.join('  ')}`);
    for (const [name, path] of PAGES) {
      for (const device of ['phone', 'desktop'] as const) {
        const results: Result[] = [];
        for (let run = 0; run < Number(values.runs); run += 1)
          results.push(await judge(origin + path, device, chrome.port));
        report(name, device, results);
      }
    }
  } finally {
    chrome.kill();
    server.close();
  }
}

async function judge(url: string, device: 'phone' | 'desktop', port: number): Promise<Result> {
  const config = device === 'desktop' ? desktopConfig : undefined;
  const run = await lighthouse(
    url,
    { port, logLevel: 'error', onlyCategories: [...CATEGORIES] },
    config,
  );
  if (!run) throw new Error(`Lighthouse gave no result for ${url}`);
  return run.lhr;
}

function report(name: string, device: string, results: readonly Result[]): void {
  const scores = CATEGORIES.map((category) =>
    Math.round(100 * median(results.map(({ categories }) => categories[category]?.score ?? 0))),
  );
  const cells = scores.map((score, at) => String(score).padStart(CATEGORIES[at]?.length ?? 0));
  console.log(`${name.padEnd(15)} ${device.padEnd(8)} ${cells.join('  ')}`);
  const [last] = results.slice(-1);
  if (!last || scores.every((score) => score === 100)) return;
  for (const { title, score, displayValue } of failedAudits(last))
    console.log(`    ${title}: ${score} ${displayValue ?? ''}`);
}

/** The audits that count for the score and did not pass. */
function failedAudits({ categories, audits }: Result) {
  return CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

await main();
