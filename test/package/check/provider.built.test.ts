import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/package/check/report.ts';
import { tcerr } from '../command/tcerr.ts';

/** A clone of the official Terraform provider. */
const CLONE = process.env.TERRAFORM_PROVIDER;
const reason = CLONE ? '' : ' (skipped: TERRAFORM_PROVIDER does not name a clone)';

const expected: { commit: string; comparisons: number; findings: string[] } = JSON.parse(
  readFileSync('test/fixtures/programs/terraform-provider.json', 'utf8'),
);

describe.skipIf(!CLONE)(`the official Terraform provider${reason}`, () => {
  it('has the reports that were judged, one by one, and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-provider-'));
    const archive = join(folder, 'provider.tar');
    const git = [
      '--git-dir',
      CLONE ?? '',
      'archive',
      '-o',
      archive,
      expected.commit,
      'tencentcloud',
    ];
    execFileSync('git', git);
    execFileSync('tar', ['-xf', archive, '-C', folder]);
    const { stdout } = tcerr(['check', '--format', 'json', join(folder, 'tencentcloud')]);
    rmSync(folder, { recursive: true });
    const { comparisons, findings }: CheckReport = JSON.parse(stdout);
    expect(comparisons).toBe(expected.comparisons);
    expect(
      findings.map(
        ({ path, line, rule, code }) => `${path.slice(folder.length + 1)}:${line} ${rule} ${code}`,
      ),
    ).toEqual(expected.findings);
  });
});
