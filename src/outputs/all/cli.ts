import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { buildAll } from './build-all.ts';

await runCommand(
  new Command('build:all').description('builds every output into dist').action(async () => {
    const start = performance.now();
    await buildAll('.', ({ part, seconds, output }) => {
      const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
      print(`${part.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${lastLine}`);
    });
    const seconds = (performance.now() - start) / 1000;
    print(`Built every output into dist: ${seconds.toFixed(1)} s.`);
  }),
);
