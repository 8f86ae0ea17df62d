import { Command } from 'commander';
import { ContentError } from '../../content/content-error.ts';
import { loadEditions } from '../../content/load-editions.ts';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { contentFolder } from '../../content/settings.ts';
import { checkAdvice, knownCodes } from './check-advice.ts';
import { measureCoverage } from './coverage.ts';
import { createFindAdvice } from './find-advice.ts';
import { loadAdvice } from './load-advice.ts';

await runCommand(
  new Command('check:advice')
    .description('counts the codes that advice reaches, and lists advice that does not fit')
    .option('--content <dir>', 'the content folder', contentFolder())
    .action(({ content: folder }: { content: string }) => {
      const content = loadEditions(folder);
      const advice = loadAdvice(folder);
      const problems = checkAdvice(advice, content);
      const { codes, byLevel, reached, specific } = measureCoverage(
        createFindAdvice(advice),
        knownCodes(content),
      );
      const levels = Object.entries(byLevel).map(([level, count]) => `${level} ${count}`);
      print(`${advice.length} advice files for ${codes} codes: ${levels.join(', ')}.`);
      print(`${percent(specific)} reach more than their category's, ${percent(reached)} any.`);
      if (problems.length > 0) throw new ContentError('Advice does not fit the content:', problems);
    }),
);

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
