import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { contentFolder } from '../../content/settings.ts';
import { buildCatalog } from './build-catalog.ts';

await runCommand(
  new Command('build:catalog')
    .description('builds the npm package and its command')
    .option('--content <dir>', 'the content folder', contentFolder())
    .option('--out <dir>', 'the folder of the package', 'dist/catalog')
    .action(async ({ content, out }: { content: string; out: string }) => {
      const { codes, services } = await buildCatalog(content, out);
      print(`Built ${out}: ${codes.length} codes, ${services.length} services.`);
    }),
);
