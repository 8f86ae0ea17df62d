import { Option } from 'commander';
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
  'It reads TypeScript, JavaScript, Go, Python, Java, PHP, C# and Ruby, and leaves out node_modules, vendor, hidden folders, binary files and files above 10 MB. A comment tcerr-ignore turns off all rules for its line, tcerr-ignore-next-line for the next, tcerr-ignore-file for the file; names of rules behind it turn off only these.',
  '',
  'Exit codes: 0 no finding as severe as --fail-on says; 1 there is one.',
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
    .addHelpText('after', renderNotes(CHECK_NOTES, terminal.screen))
    .action(async (paths, options) => end(await checkCommand(paths, options, terminal)));
};

/** The options of `tcerr check`. */
interface CheckCommandOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof LEVELS)[number];
  readonly rule: readonly string[];
}

async function checkCommand(
  paths: readonly string[],
  { format, failOn, rule }: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ checkFiles }, { printReport }] = await Promise.all([
    import('../../check/check-files.ts'),
    import('../../check/formats/print-report.ts'),
  ]);
  const report = await checkFiles(paths, settingsOf(rule));
  await printReport(report, format, terminal);
  const fails = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const isFailure = ({ severity }: { severity: Severity }) => fails.includes(severity);
  const isFailed = failOn !== 'never' && report.findings.some(isFailure);
  return isFailed ? EXIT.unknown : EXIT.known;
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
