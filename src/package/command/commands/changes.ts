import { Option } from 'commander';
import { changesBetween } from '../../answers/changes/changes-between.ts';
import { changesUsedIn } from '../../answers/changes/used-changes.ts';
import { resolveScope } from '../../answers/scope.ts';
import type { Site } from '../../library/index.ts';
import { changesMarkdown, renderReleaseChanges } from '../../terminal/changes.ts';
import { renderJson } from '../../terminal/json.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import { type AddCommand, OPTION } from './command-context.ts';

const CHANGES_NOTES = [
  'Examples:',
  '  tcerr changes --from 3.0.1200 --service cvm',
  '  tcerr changes --from 2026-01-01 --site china --markdown > changes.md',
  '  tcerr changes --from 3.0.1200 --used src/*.go',
  '',
  'Codes and actions are those of the Go SDK, parameters and data types those of the command-line tool; a release is the number of either, or a date. With --used, only the services whose names occur in the files count, and of these the codes (also as constants of SDKs) and the actions (also as methods) that occur.',
  '',
  'Exit codes: 0 something changed; 1 nothing did.',
];

/** `tcerr changes`: what changed between two releases. */
export const addChanges: AddCommand = (program, { terminal, end }) => {
  program
    .command('changes')
    .description('print what changed between two releases: codes, actions, parameters, types')
    .requiredOption('--from <release>', 'the release that you have: 3.0.1200, or a date')
    .option('--to <release>', 'the release to compare with; the newest by default')
    .option('--service <name>', 'only this service: cam')
    .addOption(
      new Option('--site <site>', 'the site whose releases are compared')
        .choices(['international', 'china'])
        .default('international'),
    )
    .option('--used <file...>', 'only what concerns the codes and actions in these sources')
    .addOption(new Option('--markdown', 'print Markdown').conflicts('json'))
    .option(...OPTION.json)
    .addHelpText('after', renderNotes(CHANGES_NOTES, terminal.screen))
    .action(async (options) => end(await changesCommand(options, terminal)));
};

/** The options of `tcerr changes`. */
interface ChangesCommandOptions {
  readonly from: string;
  readonly to?: string;
  readonly service?: string;
  readonly site: Site;
  readonly used?: readonly string[];
  readonly markdown?: boolean;
  readonly json?: boolean;
}

async function changesCommand(
  { used, markdown, json, ...asked }: ChangesCommandOptions,
  { out, screen }: Terminal,
): Promise<ExitCode> {
  await resolveScope(asked.service === undefined ? {} : { service: asked.service });
  const all = await changesBetween(asked);
  const changes = used ? await changesUsedIn(all, used) : all;
  if (json) out(renderJson(changes));
  else out(markdown ? changesMarkdown(changes) : renderReleaseChanges(changes, screen));
  return changes.versions.length > 0 ? EXIT.known : EXIT.unknown;
}
