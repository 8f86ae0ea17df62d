import { Command, Option } from 'commander';
import { loadEditions } from '../../content/load-editions.ts';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { contentFolder } from '../../content/settings.ts';
import { indexContent } from '../../records/content-index.ts';
import { exportTables } from './export-tables.ts';
import { FORMATS, type Format } from './formats.ts';
import { writeExport } from './write-export.ts';

await runCommand(
  new Command('export')
    .description('writes content and advice as tables')
    .addOption(
      new Option('--format <format>', 'the format')
        .choices(Object.keys(FORMATS))
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'a new file; for csv a new folder, with a file for each table')
    .option('--content <dir>', 'the content folder', contentFolder())
    .action(async ({ format, out, content }: { format: Format; out: string; content: string }) => {
      await writeExport(out, format, exportTables(indexContent(loadEditions(content))));
      print(`Wrote ${out}.`);
    }),
);
