import { UsageError } from '../../answers/usage-error.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { AddCommand } from './command-context.ts';

/** `tcerr completion SHELL`: prints the shell's script. */
export const addCompletion: AddCommand = (program, { terminal, end }) => {
  program
    .command('completion')
    .description('print a script that completes commands, options and codes in a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action((shell) => end(completionCommand(shell, terminal)));
};

/** Each asks `tcerr complete` and puts no space behind a code that goes on after its dot. */
const SCRIPTS = new Map([
  [
    'bash',
    `# eval "$(tcerr completion bash)"
_tcerr() {
  local IFS=$'\\n'
  COMPREPLY=($(tcerr complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *. ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _tcerr tcerr
`,
  ],
  [
    'zsh',
    `#compdef tcerr
# eval "$(tcerr completion zsh)", after compinit; or a file _tcerr on the fpath
_tcerr() {
  local -a found
  found=("\${(@f)$(tcerr complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -S '' -- \${(M)found:#*.}
  compadd -- \${found:#*.}
}
if [[ "$funcstack[1]" == _tcerr ]]; then _tcerr "$@"; else compdef _tcerr tcerr; fi
`,
  ],
  [
    'fish',
    `# tcerr completion fish | source
function __tcerr_complete
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  tcerr complete -- $before[2..] "$current" 2>/dev/null
end
complete -c tcerr -f -a '(__tcerr_complete)'
`,
  ],
]);

/** The shells that have a script. */
export const SHELLS: readonly string[] = [...SCRIPTS.keys()];

function completionCommand(shell: string, { out }: Terminal): ExitCode {
  const script = SCRIPTS.get(shell);
  if (script === undefined)
    throw new UsageError(`there is no script for ${shell}: it is one of ${SHELLS.join(', ')}`);
  out(script);
  return EXIT.known;
}
