import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { writeArchive } from './write-archive.ts';

const ARCHIVE = 'dist/tcerr-offline.zip';

await runCommand(
  new Command('build:archive')
    .description(`writes the built site as ${ARCHIVE}, which works from a folder`)
    .action(async () => {
      const { pages, bundles, sizeBytes } = await writeArchive('dist/site', ARCHIVE);
      const sizeMb = (sizeBytes / 1e6).toFixed(1);
      print(`Wrote ${ARCHIVE}: ${pages} pages, most of them in ${bundles} bundles, ${sizeMb} MB.`);
    }),
);
