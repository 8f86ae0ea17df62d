import { Option } from 'commander';
import { escapeControl } from '../../../text/escape-control.ts';
import { UsageError } from '../../answers/usage-error.ts';
import { isRuleId, RULES, type RuleSettings, type Severity } from '../../programs/judge/rules.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { renderNotes } from '../help.ts';
import type { AddCommand } from './command-context.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
const LEVELS = ['error', 'warning', 'hint', 'never'] as const;
const SETTINGS = new Set(['error', 'warning', 'hint', 'off']);

const CHECK_NOTES = [
  'Examples:',
  '  tcerr check src',
  '  tcerr check --format sarif . > tcerr.sarif',
  '  tcerr check --fail-on error --rule not-of-action=off src',
  '',
  'Rules:',
  ...Object.entries(RULES).map(([id, { severity, says }]) => `  ${id} (${severity}): ${says}`),
  '',
  'It reads TypeScript, JavaScript, Go, Python, Java, PHP, C# and Ruby, and skips binary files and files above 10 MB. In folders it leaves out what git ignores, hidden folders, node_modules, vendor, dist, __pycache__ and bower_components; a path that you name is always read. A comment tcerr-ignore turns off all rules for its line, tcerr-ignore-next-line for the next, tcerr-ignore-file for the file; with names of rules after it, it turns off only these rules.',
  '',
  'Exit codes: 0 no finding as severe as --fail-on says; 1 there is one; 3 there is none, but a file or folder cannot be read.',
];

/** `tcerr check PATHS`: comparisons of error codes that cannot be right, for CI. */
export const addCheck: AddCommand = (program, { terminal, end }) => {
  program
    .command('check')
    .description('find comparisons with wrong error codes in source files')
    .argument('<paths...>', 'files and folders')
    .addOption(
      new Option('--format <format>', 'how findings are printed').choices(FORMATS).default('text'),
    )
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 if a finding is at least so severe')
        .choices(LEVELS)
        .default('warning'),
    )
    .option(
      '--rule <rule=level>',
      'another level for a rule: error, warning, hint or off; repeatable',
      (pair: string, pairs: readonly string[]): readonly string[] => [...pairs, pair],
      [],
    )
    .option('--no-ignore', 'read what git ignores, and folders of dependencies and outputs')
    .addHelpText('after', renderNotes(CHECK_NOTES, terminal.screen))
    .action(async (paths, options) => end(await checkCommand(paths, options, terminal)));
};

/** The options of `tcerr check`. */
interface CheckCommandOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof LEVELS)[number];
  readonly rule: readonly string[];
  readonly ignore: boolean;
}

async function checkCommand(
  paths: readonly string[],
  { format, failOn, rule, ignore }: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ checkFiles }, { printReport }] = await Promise.all([
    import('../../check/check-files.ts'),
    import('../../check/formats/print-report.ts'),
  ]);
  const report = await checkFiles(paths, { settings: settingsOf(rule), ignores: ignore });
  await printReport(report, format, terminal);
  const fails = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const isFailure = ({ severity }: { severity: Severity }) => fails.includes(severity);
  const isFailed = failOn !== 'never' && report.findings.some(isFailure);
  const unreadable = report.skipped.filter(({ reason }) => reason === 'unreadable');
  for (const { path } of unreadable) terminal.error(`tcerr: cannot read ${escapeControl(path)}\n`);
  if (isFailed) return EXIT.unknown;
  return unreadable.length > 0 ? EXIT.failed : EXIT.known;
}

/** @throws {UsageError} for a rule or a level that does not exist. */
function settingsOf(pairs: readonly string[]): RuleSettings {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [rule = '', level = ''] = pair.split('=');
      if (!isRuleId(rule)) throw new UsageError(`there is no rule ${rule}`);
      if (!SETTINGS.has(level))
        throw new UsageError(`${pair}: a level is one of ${[...SETTINGS].join(', ')}`);
      return [rule, level];
    }),
  );
}
