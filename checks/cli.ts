import { globSync } from 'node:fs';
import { findMissingNames } from './document-links.ts';
import { findSharedNames } from './export-names.ts';
import { findCircles } from './import-circles.ts';
import { findWrongImports } from './import-directions.ts';
import { findUnportable } from './portable-code.ts';
import { findSideEffects } from './side-effects.ts';
import { findOversized } from './sizes.ts';
import { readSources } from './source-file.ts';

const product = readSources(['scraper', 'src']);
const everything = [...product, ...readSources(['bench', 'checks', 'editors'])];

const problems = [
  ...findCircles(everything),
  ...findWrongImports(everything),
  ...findUnportable(product),
  ...findSideEffects(product),
  ...findOversized([...product, ...readSources(['checks', 'editors'])]),
  ...findSharedNames(product),
  ...findMissingNames('.', globSync(['*.md', 'docs/**/*.md']).sort()),
];

for (const problem of problems) console.error(problem);
console.log(`${everything.length} source files checked: ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
