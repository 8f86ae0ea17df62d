import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of `package.json` a release stands on. */
interface Package {
  version: string;
  repository?: string | { url?: string };
}

/**
 * What stands against publishing a project folder under a tag, each in words that say what to do; empty when nothing does.
 * @param source the repository that publishes, as `OWNER/NAME`; not compared where it is not known.
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
      `CHANGELOG.md has no list under "## ${version}": head the list of what is new with it`,
    );
  return [...problems, ...repositoryProblems(repository, source)];
}

function repositoryProblems(repository: Package['repository'], source?: string): string[] {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (!url)
    return [
      'package.json does not say where the source is: fill in "repository", which the registry compares with what publishes (docs/publishing.md)',
    ];
  const [, named] = /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return source === undefined || named?.toLowerCase() === source.toLowerCase()
    ? []
    : [
        `package.json names the repository ${url}, and ${source} publishes: the registry would refuse it`,
      ];
}

/** What `CHANGELOG.md` lists under a version; `undefined` where it lists nothing. */
export function releaseNotes(folder: string, version: string): string | undefined {
  const sections = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8').split(/^## /m);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
  return section?.slice(section.indexOf('\n')).trim() || undefined;
}
