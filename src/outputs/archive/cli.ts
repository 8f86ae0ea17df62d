import { Command } from 'commander';
import { runCommand } from '../../content/run-command.ts';
import { packOffline } from './pack-offline.ts';

const ARCHIVE = 'dist/tcerr-offline.zip';

await runCommand(
  new Command('pack:offline')
    .description(`writes the built site as ${ARCHIVE}, which works from a folder`)
    .action(async () => {
      const { pages, packs, sizeBytes } = await packOffline('dist/site', ARCHIVE);
      const sizeMb = (sizeBytes / 1e6).toFixed(1);
      console.log(
        `Packed ${ARCHIVE}: ${pages} pages, most of them in ${packs} packs, ${sizeMb} MB.`,
      );
    }),
);
