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
  'Files are read from the beginning and followed as they grow, through rotation and truncation. A pattern in quotes also matches files that appear later. Pipes and .gz files are read to the end. Each code is explained when it first appears; every five seconds, a line says how often it appeared again. At the end of the input, or on Ctrl-C, a table lists the codes by service and action.',
  '',
  'text and jsonl are written while logs are read, the other formats at the end. Markdown, GitHub, SARIF and JUnit are redacted: secrets, account IDs, addresses and opaque tokens are replaced; codes, actions, RequestIds and file paths stay.',
  '',
  'Exit codes: 0 a code is known; 1 none is; 130 Ctrl-C.',
];

/** `tcerr watch`: answers the codes of logs while they are written. */
export const addWatch: AddCommand = (program, { terminal, end }) => {
  program
    .command('watch')
    .description(
      'explain the error codes in logs while they are written: files, patterns, standard input',
    )
    .argument('[file...]', 'files or patterns in quotes; - or nothing for standard input')
    .addOption(new Option('--format <format>', 'what is written').choices(FORMATS).default('text'))
    .option('--pass', 'copy the input to standard output, and write the answers to standard error')
    .option('--once', 'read each file to its end, then stop')
    .option('--new', 'skip what the files already contain')
    .addOption(new Option('--redact', 'redact secrets, account IDs and addresses'))
    .option('--no-redact', 'do not redact, even in formats that are redacted by default')
    .option(...OPTION.service)
    .option(...OPTION.action)
    .addHelpText('after', renderNotes(WATCH_NOTES, terminal.screen))
    .action(async (files: string[], options: WatchOptions) => {
      const { runWatch } = await import('../watching/run-watch.ts');
      end((await runWatch(files, options, terminal)) ? EXIT.known : EXIT.unknown);
    });
};
