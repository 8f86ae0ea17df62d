/** Runs one step in a separate process and prints its time and memory: `node step.ts crawl|build {…}`. */
import { buildContent } from '../../scraper/commands/build.ts';
import { crawlSite } from '../../scraper/commands/crawl.ts';

const [step, options = '{}'] = process.argv.slice(2);
const command = JSON.parse(options);
const start = performance.now();
let text: string;
let failed = false;
try {
  text = step === 'crawl' ? await crawlSite(command) : await buildContent(command);
} catch (error) {
  failed = true;
  text = error instanceof Error ? error.message : String(error);
}
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes, failed, text }));
