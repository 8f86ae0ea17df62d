import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { OutputError } from '../../content/output-error.ts';

/**
 * Runs a script of `package.json` in a folder, on this Node and without npm around it, which would take longer to start
 * than some scripts take.
 * @returns what it printed.
 * @throws {OutputError} when it fails; the message ends in what it printed.
 */
export async function runScript(command: readonly string[], folder: string): Promise<string> {
  const child = spawn(process.execPath, ['--run', ...command], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new OutputError(`${command.join(' ')} failed:\n${output}`);
  return output;
}
