import { Command } from 'commander';
import { ContentError } from '../../content/content-error.ts';
import { editionsIn } from '../../content/content-files.ts';
import { loadContent } from '../../content/load-content.ts';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { contentFolder } from '../../content/settings.ts';
import { loadRetryRules } from '../retries/retry-rules.ts';
import { checkMeanings } from './check-meanings.ts';
import { loadMeanings } from './load-meanings.ts';

await runCommand(
  new Command('check:meanings')
    .description('counts the codes that have a meaning, and lists meanings that do not fit')
    .option('--content <dir>', 'the content folder', contentFolder())
    .action(({ content: folder }: { content: string }) => {
      const { pairs, reached, nameOnly, problems } = checkMeanings(
        loadMeanings(folder),
        editionsIn(folder).map((edition) => loadContent(folder, { edition })),
        loadRetryRules(folder),
      );
      const share = ((nameOnly / pairs) * 100).toFixed(1);
      print(
        `${reached} of ${pairs} listed codes have a meaning; ${nameOnly} (${share} %) say no more than the name.`,
      );
      if (problems.length > 0) throw new ContentError('Meanings do not fit the content:', problems);
    }),
);
