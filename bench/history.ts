/**
 * Reads the releases in clones of an edition's repositories into a new history, measures it, and compares releases
 * chosen at random with what the import of definitions reads from a checkout of them:
 * `npm run bench:history -- --edition china --cli ../tencentcloud-cli --sdk ../tencentcloud-sdk-go --releases 40`.
 */
import { parseArgs } from 'node:util';
import { NO_HISTORY } from '../scraper/history/new-releases.ts';
import { readHistory } from '../scraper/history/read-history.ts';
import { EditionSchema } from '../src/schema/facts/edition.ts';
import { SeriesSchema } from '../src/schema/facts/release-history.ts';
import { differencesBetween, replayedFacts } from './history/compare-release.ts';
import { importedFacts } from './history/imported-facts.ts';

const { values } = parseArgs({
  options: {
    edition: { type: 'string', default: 'international' },
    cli: { type: 'string' },
    sdk: { type: 'string' },
    releases: { type: 'string', default: '40' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
  },
});
const edition = EditionSchema.parse(values.edition);
const clones = {
  ...(values.cli !== undefined && { cli: values.cli }),
  ...(values.sdk !== undefined && { sdk: values.sdk }),
};
if (Object.keys(clones).length === 0)
  console.log('Nothing is measured: name clones with --cli and --sdk.');
else await run();

async function run(): Promise<void> {
  const start = performance.now();
  const { releases, services, fresh, issues } = await readHistory(edition, clones, NO_HISTORY);
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 2 ** 20;
  console.log(
    `${edition}: ${fresh.cli} + ${fresh.sdk} releases in ${seconds.toFixed(0)} s, peak memory ${peak.toFixed(2)} GiB, ${issues.length} issues`,
  );
  let state = Number(values.seed);
  console.log(`releases chosen with --seed ${state}`);
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  let differing = 0;
  for (const series of SeriesSchema.options) {
    const clone = clones[series];
    if (clone === undefined) continue;
    for (let left = Number(values.releases); left > 0; left -= 1) {
      const chosen = releases[series][random(releases[series].length)];
      if (!chosen) continue;
      const replayed = replayedFacts(releases, services.values(), series, chosen.release);
      const imported = await importedFacts(clone, series, chosen.commit, edition);
      const differences = differencesBetween(replayed, imported);
      differing += differences.length;
      const facts = [...imported.values()].reduce((sum, { size }) => sum + size, 0);
      console.log(
        `  ${series} ${chosen.release} (${chosen.date}): ${facts} facts, ${differences.length} differences`,
      );
      for (const line of differences.slice(0, 5)) console.log(`    ${line}`);
    }
  }
  console.log(`${differing} differences`);
  if (differing > 0) process.exitCode = 1;
}
