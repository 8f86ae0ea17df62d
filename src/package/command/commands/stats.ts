import { readStats } from '../../answers/catalog-data.ts';
import { renderJson } from '../../terminal/json.ts';
import { renderStats } from '../../terminal/stats.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type AddCommand, OPTION } from './command-context.ts';

/** `tcerr stats`: the size of the catalog, and how fresh it is. */
export const addStats: AddCommand = (program, { terminal, end }) => {
  program
    .command('stats')
    .description('print the size of the catalog, and how fresh it is')
    .option(...OPTION.json)
    .action(async (options) => end(await statsCommand(options, terminal)));
};

async function statsCommand(
  { json }: { readonly json?: boolean },
  { out, screen }: Terminal,
): Promise<ExitCode> {
  const stats = await readStats();
  out(json ? renderJson(stats) : renderStats(stats, screen));
  return EXIT.known;
}
