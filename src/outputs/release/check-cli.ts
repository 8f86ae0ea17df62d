import { releaseProblems } from './check-release.ts';

/** Exit codes: 0 the tag may be published, 1 it may not, 2 usage. On GitHub each problem is shown beside the run. */
const [tag] = process.argv.slice(2);
if (tag) {
  const problems = releaseProblems('.', tag, process.env.GITHUB_REPOSITORY);
  const mark = process.env.GITHUB_ACTIONS ? '::error::' : '';
  for (const problem of problems) console.error(`${mark}${problem}`);
  if (problems.length === 0) console.log(`${tag} may be published.`);
  else process.exitCode = 1;
} else {
  console.error('Usage: npm run check:release -- TAG');
  process.exitCode = 2;
}
