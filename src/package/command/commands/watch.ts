import { Option } from 'commander';
import { EXIT } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import type { WatchOptions } from '../watching/run-watch.ts';
import { type AddCommand, OPTION } from './command-context.ts';

const FORMATS = ['text', 'json', 'jsonl', 'markdown', 'github', 'sarif', 'junit'];

const WATCH_NOTES = [
  'Examples:',
  '  tcerr watch app.log "logs/*.log"',
  '  kubectl logs -f deploy/sync | tcerr watch',
  '  terraform apply 2>&1 | tcerr watch --pass',
  '  tcerr watch --once --format sarif build.log > errors.sarif',
  '',
  'Files are read from their beginning and as they grow, also when they are rotated or truncated; a pattern in quotes finds new files too; pipes and .gz files are read to their ends. Each code is answered when it is first seen, and what is seen again is said every five seconds. At the end of the input, or on Ctrl-C, there is a table by code, service and action.',
  '',
  'text and jsonl are written while logs are read, the other formats at the end. Markdown, GitHub, SARIF and JUnit are redacted: secrets, account ids, addresses and opaque tokens are left out; codes, actions and RequestIds stay.',
  '',
  'Exit codes: 0 a code is known; 1 none is; 130 Ctrl-C.',
];

/** `tcerr watch`: answers the codes of logs while they are written. */
export const addWatch: AddCommand = (program, { terminal, end }) => {
  program
    .command('watch')
    .description('answer the codes in logs while they are written: files, patterns, standard input')
    .argument('[file...]', 'files or patterns in quotes; - or nothing for standard input')
    .addOption(new Option('--format <format>', 'what is written').choices(FORMATS).default('text'))
    .option('--pass', 'write what is read to standard output, and the answers to standard error')
    .option('--once', 'read files to their ends and stop')
    .option('--new', 'leave out what the files contain already')
    .addOption(new Option('--redact', 'leave out secrets, account ids and addresses'))
    .option('--no-redact', 'do not, where the format does so by itself')
    .option(...OPTION.service)
    .option(...OPTION.action)
    .addHelpText('after', renderNotes(WATCH_NOTES, terminal.screen))
    .action(async (files: string[], options: WatchOptions) => {
      const { runWatch } = await import('../watching/run-watch.ts');
      end((await runWatch(files, options, terminal)) ? EXIT.known : EXIT.unknown);
    });
};
