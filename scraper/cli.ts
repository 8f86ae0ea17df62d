import { Command } from 'commander';
import { ContentError } from '../src/lib/content-error.ts';
import { captures, stats } from './commands.ts';
import { EMBEDDED_CONTENT } from './products.ts';

const program = new Command('scrape').description('Turns documentation pages into typed content.');

program
  .command('captures')
  .description('read the captured pages in <content>/sources into <content>')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--check', 'write nothing; fail when the content is not up to date', false)
  .action((options: { content: string; check: boolean }) => print(captures(options)));

program
  .command('stats')
  .description('count what the content holds')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--json', 'print one JSON object', false)
  .action((options: { content: string; json: boolean }) => print(stats(options)));

try {
  program.parse();
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function print(text: string): void {
  console.log(text);
}
