import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { OutputError } from '../../content/output-error.ts';

/**
 * Runs a script of `package.json` in a folder with this Node, without npm, which takes longer to start than some
 * scripts take to run.
 * @returns the output of the script.
 * @throws {OutputError} if the script fails; the message ends with its output.
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
