import { readFileSync } from 'node:fs';
import { PackError } from '../local-site/pack-error.ts';
import { releaseNotes } from './check-release.ts';
import { gatherRelease } from './release-files.ts';

/** Exit codes: 0 gathered, 1 something is not there. */
try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const names = await gatherRelease('dist', releaseNotes('.', version) ?? `Version ${version}.`);
  console.log(`Gathered in dist/release: ${names.join(', ')}.`);
} catch (error) {
  console.error(error instanceof PackError ? error.message : error);
  process.exitCode = 1;
}
