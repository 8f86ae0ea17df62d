import { counted } from '../../../text/count-text.ts';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { resolveScope, type ScopeOptions } from '../../answers/scope.ts';
import { renderActions } from '../../terminal/actions.ts';
import { renderHeading } from '../../terminal/heading.ts';
import { renderJson } from '../../terminal/json.ts';
import { renderNote } from '../../terminal/layout/note.ts';
import { renderSections } from '../../terminal/layout/sections.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type AddCommand, OPTION } from './command-context.ts';

/** `tcerr actions`: every action whose page lists a code, by service. */
export const addActions: AddCommand = (program, { terminal, end }) => {
  program
    .command('actions')
    .description('list the actions that return a code, by service')
    .argument('<code>')
    .option(...OPTION.service)
    .option(...OPTION.json)
    .action(async (code, options) => end(await actionsCommand(code, options, terminal)));
};

/** The options of `tcerr actions`. */
interface ActionsCommandOptions extends ScopeOptions {
  readonly json?: boolean;
}

async function actionsCommand(
  code: string,
  options: ActionsCommandOptions,
  { out, screen }: Terminal,
): Promise<ExitCode> {
  const scope = await resolveScope(options);
  const { explanation } = await explainInFull(code, scope);
  const { actions, known } = explanation;
  if (options.json) out(renderJson({ code: explanation.code, known, actions }));
  else
    out(
      renderSections([
        renderHeading(explanation, screen, scope),
        renderActions(actions, screen),
        known ? renderNote(`${counted(actions.length, 'action')} listed`, screen) : [],
      ]),
    );
  return known ? EXIT.known : EXIT.unknown;
}
