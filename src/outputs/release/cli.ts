import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { releaseNotes } from './check-release.ts';
import { gatherRelease } from './release-files.ts';

await runCommand(
  new Command('build:release')
    .description("gathers the built outputs in dist/release as a release's files")
    .action(async () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const notes = releaseNotes('.', version) ?? `Version ${version}.`;
      const names = await gatherRelease('dist', notes);
      print(`Gathered in dist/release: ${names.join(', ')}.`);
    }),
);
