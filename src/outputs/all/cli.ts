import { Command } from 'commander';
import { runCommand } from '../../content/run-command.ts';
import { buildAll } from './build-all.ts';

await runCommand(
  new Command('build:all').description('builds every output into dist').action(async () => {
    const start = performance.now();
    await buildAll('.', ({ part, seconds, output }) => {
      const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
      console.log(`${part.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${lastLine}`);
    });
    const seconds = (performance.now() - start) / 1000;
    console.log(`Built every output into dist: ${seconds.toFixed(1)} s.`);
  }),
);
