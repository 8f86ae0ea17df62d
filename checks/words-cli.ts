import { execFileSync } from 'node:child_process';
import { findAvoidedWords } from './words.ts';

/** What is written here: not the captured pages, the data, nor what tests feed to readers. */
const WRITTEN_HERE = [
  /^(README|CHANGELOG|CONTRIBUTING)\.md$/,
  /^(docs|skills|content\/reviewed\/advice|\.ci|\.github)\//,
  /^(scraper|src|bench|checks|test)\/(?!fixtures\/|sample-content\/).*\.(ts|astro|css|mjs)$/,
];

/** Contains the list itself. */
const LIST = 'checks/words.ts';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== LIST && WRITTEN_HERE.some((pattern) => pattern.test(file)));
const problems = findAvoidedWords(files);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files read: ${problems.length} words to replace.`);
process.exitCode = problems.length > 0 ? 1 : 0;
