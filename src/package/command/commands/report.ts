import { EXIT } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import type { AddCommand } from './command-context.ts';

const REPORT_NOTES = [
  'Examples:',
  '  tcerr report app.log > ticket.md',
  '  kubectl logs job/sync | tcerr report -',
  '',
  'The report contains codes, meanings, times and RequestIds, which the support of Tencent Cloud needs, and steps to tick. Keys, tokens, signatures, passwords, account ids, addresses and long opaque words of messages are replaced by words such as [redacted ip]; paths of files stay. Read it before you share it.',
  '',
  'Exit codes: 0 a code is known; 1 none is.',
];

/** `tcerr report`: a redacted Markdown report of logs, for a support ticket. */
export const addReport: AddCommand = (program, { terminal, end }) => {
  program
    .command('report')
    .description('write a redacted Markdown report of logs for a support ticket')
    .argument('<file...>', 'files or patterns; - for standard input')
    .option('--no-redact', 'leave nothing out')
    .addHelpText('after', renderNotes(REPORT_NOTES, terminal.screen))
    .action(async (files: string[], options: { redact: boolean }) => {
      const { runWatch } = await import('../watching/run-watch.ts');
      const settings = { format: 'markdown', once: true, ...options } as const;
      end((await runWatch(files, settings, terminal)) ? EXIT.known : EXIT.unknown);
    });
};
