import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fields of `package.json` that a release depends on. */
interface Package {
  version: string;
  repository?: string | { url?: string };
}

/**
 * The problems that prevent publishing a project folder under a tag, each with what to do; empty if there are none.
 * @param source the repository that publishes, as `OWNER/NAME`; not compared if it is unknown.
 */
export function releaseProblems(folder: string, tag: string, source?: string): string[] {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { version, repository } = JSON.parse(text) as Package;
  const problems: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(version))
    problems.push(
      `package.json has the version ${version}; only versions like 1.2.3 are published`,
    );
  if (tag !== `v${version}`)
    problems.push(
      `the tag is ${tag}, and package.json has the version ${version}: tag it v${version}`,
    );
  if (releaseNotes(folder, version) === undefined)
    problems.push(
      `CHANGELOG.md has no list under "## ${version}": add this heading to the list of changes`,
    );
  return [...problems, ...repositoryProblems(repository, source)];
}

function repositoryProblems(repository: Package['repository'], source?: string): string[] {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (!url)
    return [
      'package.json has no "repository": the registry compares it with the repository that publishes (docs/publishing.md)',
    ];
  const [, named] = /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return source === undefined || named?.toLowerCase() === source.toLowerCase()
    ? []
    : [
        `package.json names the repository ${url}, but ${source} publishes: the registry would refuse it`,
      ];
}

/** The text in `CHANGELOG.md` under a version; `undefined` if it is empty or missing. */
export function releaseNotes(folder: string, version: string): string | undefined {
  const sections = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8').split(/^## /m);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
  return section?.slice(section.indexOf('\n')).trim() || undefined;
}
