import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROL, TCERR } from './tcerr.ts';

/** A folder on the path that contains the command, run by the Node of the tests. */
const bin = mkdtempSync(join(tmpdir(), 'tcerr-shell-'));

beforeAll(() => {
  symlinkSync(resolve(TCERR), join(bin, 'tcerr'));
  symlinkSync(process.execPath, join(bin, 'node'));
});
afterAll(() => rmSync(bin, { recursive: true }));

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

function run(program: string, args: string[], env: Record<string, string> = {}): string {
  return spawnSync(program, args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      TERM: 'xterm',
      NO_COLOR: '',
      FORCE_COLOR: '',
      COLUMNS: '',
      ...env,
    },
  }).stdout;
}

const hasScript = has('script', '--version');
const reason = (isThere: boolean, program: string) =>
  isThere ? '' : ` (skipped: this machine has no ${program})`;

describe.runIf(hasScript)(`on a terminal${reason(hasScript, 'script')}`, () => {
  const onTerminal = (command: string, env?: Record<string, string>) =>
    run('script', ['-qec', `stty cols 40; ${command}`, '/dev/null'], env);

  it('tcerr colours, unless NO_COLOR is set', () => {
    expect(onTerminal('tcerr InternalError')).toMatch('\u001b[1mInternalError\u001b[22m');
    const plain = onTerminal('tcerr InternalError', { NO_COLOR: '1' });
    expect(plain).toMatch('InternalError');
    expect(plain).not.toMatch('\u001b');
  });

  it('breaks lines at its width', () => {
    const lines = onTerminal('tcerr InternalError', { NO_COLOR: '1' }).split('\r\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}common: any action may return it; \d{3}$/),
    );
  });

  it('never passes on what a log would do to it', () => {
    const hostile = String.raw`printf '\033]0;x\007 code=Made.Up \302\233 requestId=12345678\r\n'`;
    const shown = onTerminal(`${hostile} | tcerr -`, { NO_COLOR: '1' });
    expect(shown).toMatch('Made.Up');
    expect(shown.replaceAll('\r\n', '\n')).not.toMatch(CONTROL);
  });
});

describe('completion', () => {
  const isThere = {
    bash: has('bash', '--version'),
    zsh: has('zsh', '--version'),
    fish: has('fish', '--version'),
  };

  it.runIf(isThere.bash).each([
    [['tcerr', 'exp'], ['explain']],
    [['tcerr', 'explain', '--j'], ['--json']],
    [['tcerr', 'explain', 'FailedOperation.Accessk'], ['FailedOperation.Accesskey']],
    [['tcerr', 'FailedOperation.Accessk'], ['FailedOperation.Accesskey']],
    [
      ['tcerr', 'explain', 'MissingPar'],
      ['MissingParameter', 'MissingParameter.'],
    ],
    [['tcerr', 'explain', '--service', 'cam'], ['cam']],
    [['tcerr', 'explain', '--action', 'UpdateAccessKeyR'], ['UpdateAccessKeyRemark']],
    [
      ['tcerr', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['tcerr', 'stats', 'x'], []],
    [['tcerr', 'explain', '$(touch broken)'], []],
  ])(`bash completes %j${reason(isThere.bash, 'bash')}`, (words, expected) => {
    const script = `
      eval "$(tcerr completion bash)"
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tcerr
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const lines = run('bash', ['-c', script, 'bash', ...words]).split('\n');
    expect(lines.filter((line) => line !== '')).toEqual(expected);
  });

  it.runIf(isThere.bash && hasScript)(
    `bash adds no space behind a family${reason(isThere.bash && hasScript, 'bash or script')}`,
    () => {
      const typed = (keys: string) => {
        const rc = 'eval "$(tcerr completion bash)"; PS1=';
        const { stdout } = spawnSync(
          'script',
          ['-qec', `bash --norc --noprofile -i`, '/dev/null'],
          {
            encoding: 'utf8',
            input: `${rc}\n${keys}\t|END\nexit\n`,
            timeout: 20_000,
            env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, TERM: 'dumb' },
          },
        );
        return stdout;
      };
      expect(typed('tcerr explain FailedOperation.Accessk')).toMatch(
        'FailedOperation.Accesskey |END',
      );
      expect(typed('tcerr explain InvalidHostId')).toMatch('InvalidHostId.|END');
    },
  );

  it.runIf(isThere.zsh)(`zsh takes the script${reason(isThere.zsh, 'zsh')}`, () => {
    const script = `
      compdef() { print "compdef $*" }; compadd() { print -l -- "$@" }
      eval "$(tcerr completion zsh)"
      words=(tcerr explain MissingPar); CURRENT=3; _tcerr`;
    const lines = run('zsh', ['-fc', script]).split('\n');
    expect(lines).toContain('compdef _tcerr tcerr');
    expect(lines).toContain('MissingParameter.');
    expect(lines).toContain('MissingParameter');
  });

  it.runIf(isThere.fish)(`fish takes the script${reason(isThere.fish, 'fish')}`, () => {
    const script = 'tcerr completion fish | source; complete -C "tcerr explain MissingPar"';
    expect(run('fish', ['-c', script]).split('\n')).toEqual(
      expect.arrayContaining(['MissingParameter', 'MissingParameter.']),
    );
  });
});
