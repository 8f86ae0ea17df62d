import { EXIT } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import type { AddCommand } from './command-context.ts';

const REPORT_NOTES = [
  'Examples:',
  '  tcerr report app.log > ticket.md',
  '  kubectl logs job/sync | tcerr report -',
  '',
  'The report contains codes, meanings, times, the RequestIds that Tencent Cloud support needs, and steps to tick off. Keys, tokens, signatures, passwords, account IDs, addresses and long opaque strings in messages are replaced by labels such as [redacted ip]; file paths stay. Read it before you share it.',
  '',
  'Exit codes: 0 a code is known; 1 none is.',
];

/** `tcerr report`: a redacted Markdown report of logs, for a support ticket. */
export const addReport: AddCommand = (program, { terminal, end }) => {
  program
    .command('report')
    .description('write a redacted Markdown report of logs for a support ticket')
    .argument('<file...>', 'files or patterns; - for standard input')
    .option('--no-redact', 'do not redact anything')
    .addHelpText('after', renderNotes(REPORT_NOTES, terminal.screen))
    .action(async (files: string[], options: { redact: boolean }) => {
      const { runWatch } = await import('../watching/run-watch.ts');
      const settings = { format: 'markdown', once: true, ...options } as const;
      end((await runWatch(files, settings, terminal)) ? EXIT.known : EXIT.unknown);
    });
};
