import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packCatalog } from './packed.ts';

/** Makes a project that has the packed catalog installed and nothing else, and gives its folder. */
export function createConsumer(): string {
  const project = mkdtempSync(join(tmpdir(), 'tcerr-consumer-'));
  cpSync('test/consumer', project, { recursive: true });
  const tarball = basename(packCatalog(project));
  mustRun('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], project);
  return project;
}

/**
 * Runs a command and gives what it printed.
 * @throws {Error} with what it printed, when it fails.
 */
export function mustRun(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): string {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}
