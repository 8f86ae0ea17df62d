import { print, printError } from '../../content/print.ts';
import { githubRepository, isGithubWorkflow } from '../settings.ts';
import { releaseProblems } from './check-release.ts';

// A workflow runs this before it installs anything, so it does without commander.
/** Exit codes: 0 the tag may be published, 1 it may not, 2 usage. GitHub shows each problem next to the run. */
const [tag] = process.argv.slice(2);
if (tag) {
  const problems = releaseProblems('.', tag, githubRepository());
  const mark = isGithubWorkflow() ? '::error::' : '';
  for (const problem of problems) printError(`${mark}${problem}`);
  if (problems.length === 0) print(`${tag} may be published.`);
  else process.exitCode = 1;
} else {
  printError('Usage: npm run check:release -- TAG');
  process.exitCode = 2;
}
