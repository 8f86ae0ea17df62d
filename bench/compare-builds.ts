import { compareCatalogs } from './compare/catalogs.ts';
import type { Differences } from './compare/differences.ts';
import { compareSites } from './compare/sites.ts';

/**
 * Prints how two builds differ: `npm run compare:builds -- OLD NEW`, each a folder such as `dist`.
 * For the site: pages, the text and the links of each, and its JSON records. For the package: its
 * exports and what `explain` answers for every code. Equal differences are counted, with one example.
 */
const [before, after] = process.argv.slice(2);
if (!before || !after) {
  console.error('Usage: npm run compare:builds -- OLD NEW (each a folder such as dist)');
  process.exit(2);
}

const parts: [string, Differences][] = [
  ['Site', compareSites(`${before}/site`, `${after}/site`)],
  ['Package', await compareCatalogs(`${before}/catalog`, `${after}/catalog`)],
];
for (const [title, differences] of parts) console.log(`${title}\n${differences.report()}\n`);
