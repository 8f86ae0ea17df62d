import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/package/check/report.ts';
import { TCERR, tcerr } from '../command/tcerr.ts';

const folder = mkdtempSync(join(tmpdir(), 'tcerr-check-'));
const IMPORT = `import { cvm } from 'tencentcloud-sdk-nodejs-cvm';\n`;
const WRONG = `${IMPORT}if (err.code === 'ResourceNotFound.Nonesuch') {}\n`;

beforeAll(() => {
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src', 'wrong.ts'), WRONG);
  writeFileSync(
    join(folder, 'src', 'case.ts'),
    `${IMPORT}if (err.code === 'invalidParameter') {}\nif (error.code === 'authfailure.SignatureExpire') {}\n`,
  );
  writeFileSync(join(folder, 'node_modules', 'other.ts'), WRONG);
  writeFileSync(join(folder, 'src', 'binary.ts'), `${WRONG}\0`);
  writeFileSync(join(folder, 'src', 'notes.txt'), WRONG);
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(...args: string[]): CheckReport {
  return JSON.parse(tcerr(['check', '--format', 'json', ...args]).stdout);
}

describe('tcerr check', () => {
  it('prints each finding in a line and exits with 1', () => {
    const { stdout, status } = tcerr(['check', folder]);
    expect(stdout).toMatch(
      /wrong\.ts:2:19: warning: No Tencent Cloud service lists the code `ResourceNotFound\.Nonesuch`\. \[unknown-code\]/,
    );
    expect(stdout).toMatch(
      /case\.ts:3:21: error: .*`AuthFailure\.SignatureExpire`.*\[letter-case\]/,
    );
    expect(stdout).toMatch(/^2 files, 3 comparisons, 2 findings; skipped: 1 binary$/m);
    expect(status).toBe(1);
  });

  it('takes a setting of a rule in front of the paths', () => {
    const { status } = tcerr([
      'check',
      '--rule',
      'unknown-code=off',
      join(folder, 'src', 'wrong.ts'),
    ]);
    expect(status).toBe(0);
  });

  it('reports a retry after an error that the documentation calls permanent', () => {
    const path = join(folder, 'retry.go');
    const source = `import "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
func f(err error) {
  if e, ok := err.(*errors.TencentCloudSDKError); ok && e.Code == "AuthFailure.SignatureFailure" {
    return resource.RetryableError(err)
  }
}`;
    writeFileSync(path, source);
    expect(report(path).findings.map(({ rule }) => rule)).toEqual(['retry-never-helps']);
    rmSync(path);
  });

  it('reads files that are named and leaves out what others wrote', () => {
    const { files, skipped, findings } = report(folder, join(folder, 'src', 'notes.txt'));
    expect(files).toBe(2);
    expect(findings.map(({ path }) => path).join()).not.toContain('node_modules');
    expect(skipped.map(({ reason }) => reason)).toEqual(['binary', 'not-a-program']);
  });

  it('leaves out what git ignores in and above a folder, except with --no-ignore', () => {
    const root = mkdtempSync(join(tmpdir(), 'tcerr-git-'));
    for (const path of ['.git', 'app/made', 'app/kept', 'app/dist'])
      mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, '.gitignore'), 'made/\n*.gen.ts\n');
    writeFileSync(join(root, 'app/.gitignore'), '/skip.ts\n!keep.gen.ts\n');
    for (const path of [
      'made/a.ts',
      'kept/skip.ts',
      'skip.ts',
      'b.gen.ts',
      'keep.gen.ts',
      'dist/c.ts',
    ])
      writeFileSync(join(root, 'app', path), WRONG);
    const found = (...args: string[]) =>
      report(...args).findings.map(({ path }) => path.slice(root.length + 1));
    expect(found(root)).toEqual(['app/keep.gen.ts', 'app/kept/skip.ts']);
    expect(found(join(root, 'app'))).toEqual(['app/keep.gen.ts', 'app/kept/skip.ts']);
    expect(found(join(root, 'app/made'))).toEqual(['app/made/a.ts']);
    expect(found(join(root, 'app/skip.ts'))).toEqual(['app/skip.ts']);
    expect(found('--no-ignore', root)).toHaveLength(6);
    rmSync(root, { recursive: true });
  });

  it('reads a file once, however it is named', () => {
    const file = join(folder, 'src', 'wrong.ts');
    const link = join(folder, 'link');
    symlinkSync(join(folder, 'src'), link);
    expect(report(folder, file, join(folder, 'src', '..', 'src'), link).files).toBe(2);
    rmSync(link);
  });

  it('says which folder it cannot read, checks the rest, and does not exit with 0', () => {
    const root = mkdtempSync(join(tmpdir(), 'tcerr-closed-'));
    mkdirSync(join(root, 'closed'), { mode: 0 });
    mkdirSync(join(root, 'open'));
    writeFileSync(join(root, 'open/a.ts'), IMPORT);
    chmodSync(root, 0o755);
    // The permissions of folders do not stop the superuser.
    const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [resolve(TCERR), 'check', ...args, root], {
        encoding: 'utf8',
        ...user,
      });
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: `tcerr: cannot read ${join(root, 'closed')}\n`,
    });
    expect(stdout).toMatch(/^1 file, 0 comparisons, 0 findings; skipped: 1 unreadable$/m);
    writeFileSync(join(root, 'open/a.ts'), WRONG);
    expect(run().status).toBe(1);
    rmSync(root, { recursive: true });
  });

  it('exits by the level that fails, and by the levels of rules', () => {
    const status = (...args: string[]) => tcerr(['check', ...args, folder]).status;
    expect(status('--fail-on', 'never')).toBe(0);
    expect(status('--fail-on', 'error')).toBe(1);
    expect(status('--rule=letter-case=off', '--fail-on', 'error')).toBe(0);
    expect(status('--rule=letter-case=off', '--rule=unknown-code=hint')).toBe(0);
    expect(status('--rule=letter-case=off', '--rule=unknown-code=hint', '--fail-on=hint')).toBe(1);
    expect(status('--rule=nothing=off')).toBe(2);
    expect(status('--format=xml')).toBe(2);
    expect(tcerr(['check', join(folder, 'missing')]).status).toBe(2);
  });

  it('writes SARIF that fits its schema, with fixes', () => {
    const sarif = JSON.parse(tcerr(['check', '--format', 'sarif', folder]).stdout);
    const require = createRequire(import.meta.url);
    const main = require.resolve('@microsoft/jest-sarif');
    const schema = join(main, '../schemas/sarif-2.1.0-rtm.5.json');
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...sarif, version: '9' })).toBe(false);
    const [first] = sarif.runs[0].results;
    expect(first).toMatchObject({ ruleId: 'letter-case', level: 'error' });
    expect(first.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { startLine: 3, startColumn: 21 },
      insertedContent: { text: 'AuthFailure.SignatureExpire' },
    });
  });

  it('gives GitHub ten annotations of each level, and the rest in the summary', () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    const lines = Array.from({ length: 25 }, () => `if (err.code === 'ResourceNotFound.No,ne') {}`);
    const fine = lines.map((line) => line.replace('No,ne', 'Nonesuch'));
    writeFileSync(join(many, 'a,b.ts'), IMPORT + fine.join('\n'));
    const summary = join(folder, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { stdout } = tcerr(['check', '--format', 'github', many], { env });
    const annotations = stdout.split('\n').filter((line) => line.startsWith('::warning '));
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toMatch(/^::warning file=.*a%2Cb\.ts,line=2,endLine=2,col=19,/);
    expect(stdout).toMatch(/15 findings only in the step summary/);
    expect(readFileSync(summary, 'utf8').match(/^\| `.*unknown-code/gm)).toHaveLength(25);
    const alone = tcerr(['check', '--format', 'github', many], {
      env: { GITHUB_STEP_SUMMARY: '' },
    });
    expect(alone.stdout.match(/\[unknown-code\]$/gm)).toHaveLength(15);
    rmSync(many, { recursive: true });
  });

  it('finds a constant that another file defines', () => {
    const across = join(folder, 'across');
    mkdirSync(across);
    writeFileSync(
      join(across, 'codes.go'),
      'package a\n\nconst (\n\tGone = "ResourceNotFound.Nonesuch"\n)\n',
    );
    writeFileSync(
      join(across, 'use.go'),
      'package a\n\nfunc f(err error) {\n\tif e, ok := err.(*errors.TencentCloudSDKError); ok && e.Code == Gone {\n\t}\n}\n',
    );
    expect(report(across).findings).toMatchObject([{ rule: 'unknown-code', line: 4 }]);
    cpSync(join(across, 'codes.go'), join(across, 'other.go'));
    writeFileSync(join(across, 'codes.go'), 'package a\n\nconst Gone = "ResourceNotFound"\n');
    expect(report(across).findings).toEqual([]);
    rmSync(across, { recursive: true });
  });

  it.each<[string, Record<string, string>, number]>([
    [
      'a package of Go',
      {
        'codes/codes.go': 'package codes\n\nconst Gone = "ResourceNotFound.Nonesuch"\n',
        'use.go':
          'import "x/codes"\nfunc f(err error) { IsSdk(err.(*errors.TencentCloudSDKError).Code == codes.Gone) }',
      },
      1,
    ],
    [
      'another package of Go',
      {
        'other/codes.go': 'package other\n\nconst Gone = "ResourceNotFound.Nonesuch"\n',
        'use.go': 'func f(err error) { IsSdk(err.(*errors.TencentCloudSDKError).Code == Gone) }',
      },
      0,
    ],
    [
      'a local variable of Go',
      {
        'codes.go': 'package a\n\nfunc g() {\n\tGone := "ResourceNotFound.Nonesuch"\n}\n',
        'use.go': 'func f(err error) { IsSdk(err.(*errors.TencentCloudSDKError).Code == Gone) }',
      },
      0,
    ],
    [
      'a module of JavaScript that is imported',
      {
        'codes.ts': `export const GONE = 'ResourceNotFound.Nonesuch';\n`,
        'use.ts': `${IMPORT}import { GONE } from './codes.js';\nif (err.code === GONE) {}`,
      },
      1,
    ],
    [
      'a module of JavaScript that is not imported',
      {
        'codes.ts': `export const GONE = 'ResourceNotFound.Nonesuch';\n`,
        'use.ts': `${IMPORT}import { GONE } from 'other';\nif (err.code === GONE) {}`,
      },
      0,
    ],
    [
      'a module of Python that is imported',
      {
        'codes.py': 'GONE = "ResourceNotFound.Nonesuch"\n',
        'use.py':
          'from tencentcloud.common import x\nfrom .codes import GONE\nif err.code == GONE: pass\n',
      },
      1,
    ],
  ])('knows a constant of %s, or says nothing', (_name, files, count) => {
    const across = mkdtempSync(join(tmpdir(), 'tcerr-across-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(across, path)), { recursive: true });
      writeFileSync(join(across, path), text);
    }
    expect(report(across)).toMatchObject({ comparisons: 1, findings: { length: count } });
    rmSync(across, { recursive: true });
  });

  it('completes its options and their values', () => {
    const complete = (...words: string[]) => tcerr(['complete', '--', ...words]).stdout.split('\n');
    expect(complete('check', '--f')).toEqual(['--format', '--fail-on', '']);
    expect(complete('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github', '']);
    expect(complete('check', '--rule', 'unk')).toEqual(['unknown-code=', 'unknown-rule=', '']);
  });
});
