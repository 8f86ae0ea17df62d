import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/package/check/report.ts';
import { tcerr } from '../command/tcerr.ts';

/** What a check of one commit of a repository found, each report judged once. */
interface Expected {
  readonly repository: string;
  readonly commit: string;
  readonly folder: string;
  readonly files: number;
  readonly comparisons: number;
  readonly findings: readonly string[];
}

/** Lists of expectations, each with the variable that names a clone of the repository. */
const LISTS = [
  ['terraform-provider', 'TERRAFORM_PROVIDER'],
  ['sdk-go', 'SDK_GO'],
  ['sdk-python', 'SDK_PYTHON'],
  ['sdk-nodejs', 'SDK_NODEJS'],
] as const;

describe.each(LISTS)('%s', (list, variable) => {
  const clone = process.env[variable];
  const reason = clone ? '' : ` (skipped: ${variable} does not name a clone)`;

  it.skipIf(!clone)(`has the reports that were judged, and no other${reason}`, () => {
    const expected: Expected = JSON.parse(
      readFileSync(`test/fixtures/programs/${list}.json`, 'utf8'),
    );
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-repository-'));
    const archive = join(folder, 'repository.tar');
    const git = ['--git-dir', clone ?? '', 'archive', '-o', archive];
    execFileSync('git', [...git, expected.commit, expected.folder]);
    execFileSync('tar', ['-xf', archive, '-C', folder]);
    const { stdout } = tcerr(['check', '--format', 'json', join(folder, expected.folder)]);
    rmSync(folder, { recursive: true });
    const { files, comparisons, findings }: CheckReport = JSON.parse(stdout);
    expect({ files, comparisons }).toEqual({
      files: expected.files,
      comparisons: expected.comparisons,
    });
    expect(
      findings.map(
        ({ path, line, rule, code }) => `${path.slice(folder.length + 1)}:${line} ${rule} ${code}`,
      ),
    ).toEqual(expected.findings);
  });
});
