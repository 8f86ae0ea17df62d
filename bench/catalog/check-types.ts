import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { medians } from '../median.ts';

const ROUNDS = 5;
const FLAGS = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext'];

/** Seconds that a compiler takes for an empty file, and for one that imports a service. */
export interface CheckTimes {
  emptyS: number;
  importingS: number;
}

/**
 * Times the check of a strict project.
 * @throws {Error} with what the compiler printed, when a file does not compile.
 */
export function timeCheck(compiler: 'tsc' | 'tsc6', service: string): CheckTimes {
  const project = mkdtempSync(join(tmpdir(), 'tcerr-bench-'));
  try {
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(resolve('.'), join(project, 'node_modules/tencentcloud-error-catalog'));
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    writeFileSync(join(project, 'empty.ts'), 'export {};\n');
    writeFileSync(
      join(project, 'importing.ts'),
      `import { codes, ${service} } from 'tencentcloud-error-catalog/services/${service}';
export const all: readonly string[] = [...Object.values(codes), ${service}.name];\n`,
    );
    const time = (file: string) => () => checkOnce(compiler, project, file);
    const [emptyS, importingS] = medians(ROUNDS, [time('empty.ts'), time('importing.ts')]);
    return { emptyS, importingS };
  } finally {
    rmSync(project, { recursive: true });
  }
}

function checkOnce(compiler: string, project: string, file: string): number {
  const start = performance.now();
  const args = [...FLAGS, file];
  const { status, stdout } = spawnSync(resolve('node_modules/.bin', compiler), args, {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${compiler} ${file}\n${stdout}`);
  return (performance.now() - start) / 1000;
}
