import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDefinitions } from '../../scraper/definitions/import.ts';
import { type Fact, VERSION_FACT } from '../../src/content/history/fact-names.ts';
import { ContentReader } from '../../src/content/read-layers.ts';
import { versionKey } from '../../src/content/version-key.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { Series } from '../../src/schema/facts/release-history.ts';
import type { ServiceVersion } from '../../src/schema/facts/service.ts';

/** The folder of a repository that a checkout needs. */
const FOLDERS: Record<Series, string> = { cli: 'tccli/services', sdk: 'tencentcloud' };

/**
 * The facts of a commit by service version, as the import of definitions reads a checkout of it into new content. It
 * shares no code with the history but the readers of files.
 */
export async function importedFacts(
  clone: string,
  series: Series,
  commit: string,
  edition: Edition,
): Promise<Map<string, Set<Fact>>> {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-release-'));
  try {
    const checkout = join(folder, 'release');
    const content = join(folder, 'content');
    for (const path of [checkout, content]) mkdirSync(path);
    const part = FOLDERS[series];
    const tree = ['archive', `--prefix=${part}/`, `${commit}:${part}`];
    const archive = execFileSync('git', ['-C', clone, ...tree], { maxBuffer: 4 * 2 ** 30 });
    execFileSync('tar', ['-x', '-C', checkout], { input: archive });
    const others = { cli: null, sdk: null, content, edition, factsOnly: true, allowRemovals: true };
    await importDefinitions({ ...others, [series]: checkout });
    const { serviceVersions } = new ContentReader(content, edition).definitions();
    return new Map(
      serviceVersions.map((version) => [versionKey(version), new Set(factsOfVersion(version))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function factsOfVersion({ actions, dataTypes, errorCodes }: ServiceVersion): Fact[] {
  return [
    VERSION_FACT,
    ...dataTypes.map(({ name }) => `type ${name}`),
    ...errorCodes.map(({ code }) => `code ${code}`),
    ...actions.flatMap(({ name, input, output, errorCodes: codes }) => [
      `action ${name}`,
      ...input.map((parameter) => `input ${name} ${parameter.name}`),
      ...output.map((parameter) => `output ${name} ${parameter.name}`),
      ...codes.map((code) => `returns ${name} ${code}`),
    ]),
  ];
}
