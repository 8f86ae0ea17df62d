import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { writeVsix } from './write-vsix.ts';

await runCommand(
  new Command('build:vscode')
    .description('packs the extension of Visual Studio Code with its language server')
    .option('--catalog <dir>', 'the built npm package', 'dist/catalog')
    .option('--out <file>', 'the extension', 'dist/tcerr.vsix')
    .action(async ({ catalog, out }: { catalog: string; out: string }) => {
      const { files, sizeBytes } = await writeVsix(catalog, out);
      print(`Wrote ${out}: ${files} files, ${(sizeBytes / 1e6).toFixed(1)} MB.`);
    }),
);
