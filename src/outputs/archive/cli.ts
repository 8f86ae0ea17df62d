import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { writeArchive } from './write-archive.ts';

await runCommand(
  new Command('build:archive')
    .description('writes a built site as an archive, which works from a folder')
    .option('--site <dir>', 'the built site', 'dist/site')
    .option('--out <file>', 'the archive', 'dist/tcerr-offline.zip')
    .action(async ({ site, out }: { site: string; out: string }) => {
      const { pages, bundles, sizeBytes } = await writeArchive(site, out);
      const sizeMb = (sizeBytes / 1e6).toFixed(1);
      print(`Wrote ${out}: ${pages} pages, most of them in ${bundles} bundles, ${sizeMb} MB.`);
    }),
);
