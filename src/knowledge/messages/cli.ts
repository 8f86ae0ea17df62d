import { Command } from 'commander';
import { ContentError } from '../../content/content-error.ts';
import { loadEditions } from '../../content/load-editions.ts';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { contentFolder } from '../../content/settings.ts';
import { checkGlossary } from '../glossary/check-glossary.ts';
import { loadGlossary } from '../glossary/load-glossary.ts';
import { checkLayers } from './check-layers.ts';
import { checkMessageForms } from './check-message-forms.ts';
import { loadLayers } from './load-layers.ts';
import { loadFormRecords } from './load-message-forms.ts';

await runCommand(
  new Command('check:messages')
    .description(
      'counts the forms of messages, the codes of other layers and the terms of the glossary, and lists what does not fit',
    )
    .option('--content <dir>', 'the content folder', contentFolder())
    .action(({ content: folder }: { content: string }) => {
      const records = loadFormRecords(folder);
      const forms = checkMessageForms(records, loadEditions(folder));
      const layers = checkLayers(loadLayers(folder));
      const glossary = checkGlossary(loadGlossary(folder));
      print(
        `${records.length} forms of messages with ${forms.patterns} patterns; ${layers.codes} codes of other layers; ${glossary.concepts} concepts with ${glossary.words} words.`,
      );
      const problems = [...forms.problems, ...layers.problems, ...glossary.problems];
      if (problems.length > 0)
        throw new ContentError('What is read in messages does not fit:', problems);
    }),
);
