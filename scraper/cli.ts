import { Command, InvalidArgumentError, Option } from 'commander';
import { print, printError } from '../src/content/print.ts';
import { runCommand } from '../src/content/run-command.ts';
import { DEFAULT_EDITION, EditionSchema } from '../src/schema/facts/edition.ts';
import type { BuildCommand } from './commands/build.ts';
import type { CrawlCommand } from './commands/crawl.ts';
import type { DefinitionsCommand } from './commands/definitions.ts';
import type { DiffCommand } from './commands/diff.ts';
import type { HistoryCommand } from './commands/history.ts';
import { OFFICIAL_SITE } from './site/site-address.ts';
import { EMBEDDED_CONTENT } from './write/products.ts';

/** The default folder for crawled pages. */
const PAGE_CACHE = '.cache/pages';

/** Each command is loaded when it is used, because together they take longer to load than most take to run. */
const load = {
  build: () => import('./commands/build.ts'),
  captures: () => import('./commands/captures.ts'),
  check: () => import('./commands/check.ts'),
  crawl: () => import('./commands/crawl.ts'),
  definitions: () => import('./commands/definitions.ts'),
  diff: () => import('./commands/diff.ts'),
  history: () => import('./commands/history.ts'),
  stats: () => import('./commands/stats.ts'),
};

const program = new Command('scrape').description(
  'Turns documentation pages and definitions into typed content.',
);

program
  .command('captures')
  .description('read the captured pages in <content>/sources into <content>')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--check', 'write nothing; fail if the content is not up to date', false)
  .action(async (options: { content: string; check: boolean }) => {
    const { captures } = await load.captures();
    print(captures(options));
  });

program
  .command('stats')
  .description('count the records in the content')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--json', 'print one JSON object', false)
  .action(async (options: { content: string; json: boolean }) => {
    const { stats } = await load.stats();
    print(stats(options));
  });

program
  .command('definitions')
  .description("read Tencent Cloud's published API definitions into <content>")
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .addOption(
    new Option('--edition <name>', 'the site that they describe').choices(EditionSchema.options),
  )
  .option('--cli <location>', "the command-line tool's repository: a folder, a .tar.gz or its URL")
  .option('--sdk <location>', "the Go SDK's repository, in the same forms")
  .option('--cache <dir>', 'the folder for downloaded archives', '.cache/definitions')
  .option('--services <names>', 'the services to read, separated by commas')
  .option('--facts-only', 'read facts only, without descriptions', false)
  .option('--node-sdk', 'read only descriptions, from the installed Node SDK', false)
  .option('--allow-removals', 'continue even if much existing content would be removed', false)
  .action(async (options: DefinitionsCommand) => {
    const { definitions } = await load.definitions();
    print(await definitions(options));
  });

program
  .command('history')
  .description('read the releases in clones of the definitions into <content>/history')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .addOption(
    new Option('--edition <name>', 'the site that they describe')
      .choices(EditionSchema.options)
      .default(DEFAULT_EDITION),
  )
  .option('--cli <dir>', "a clone of the command-line tool's repository")
  .option('--sdk <dir>', "a clone of the Go SDK's repository")
  .action(async (options: HistoryCommand) => {
    const { history } = await load.history();
    print(await history(options));
  });

program
  .command('crawl')
  .description('download pages of the documentation site into a cache on disk')
  .option(
    '--base-url <url>',
    'the site; add /zh, /ko or /pt for another language of the page frame',
    OFFICIAL_SITE,
  )
  .option(
    '--products <names>',
    'the products to crawl, by number, title or service, separated by commas',
  )
  .option(
    '--kinds <kinds>',
    'the kinds of pages to crawl, as far as titles show them, separated by commas',
  )
  .option('--rate <n>', 'the maximum number of requests per second; 0 for no limit', '2')
  .option('--concurrency <n>', 'the maximum number of requests at a time', '2')
  .option('--limit <n>', 'the maximum number of pages to request')
  .option('--cache <dir>', 'the folder for pages', PAGE_CACHE)
  .option('--content <dir>', 'afterwards update this content folder, as the command build does')
  .option('--contact <address>', 'an email or web address at which the site can reach you')
  .option('--refresh', 'start again, even if the last crawl was not finished', false)
  .action(async ({ content, ...options }: CrawlCommand & { content?: string }) => {
    const { crawlSite } = await load.crawl();
    print(await crawlSite(options));
    if (content === undefined) return;
    const { buildContent } = await load.build();
    const defaults = { cache: options.cache, factsOnly: false, allowRemovals: false };
    print(await buildContent({ ...defaults, content }));
  });

program
  .command('build')
  .description('turn crawled pages and captures into <content>, without the network')
  .option('--cache <dir>', 'the folder with crawled pages', PAGE_CACHE)
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--report <file>', 'also write the report to this Markdown file')
  .option('--facts-only', 'read facts only, without descriptions', false)
  .option('--allow-removals', 'continue even if much existing content would be removed', false)
  .action(async (options: BuildCommand) => {
    const { buildContent } = await load.build();
    print(await buildContent(options));
  });

program
  .command('check')
  .description('list where pages and definitions disagree')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .action(async (options: { content: string }) => {
    const { check } = await load.check();
    print(check(options));
  });

program
  .command('diff')
  .description('list the differences between two states of the content')
  .argument('<old>', 'a content folder, or a git revision of this repository')
  .argument('<new>', 'another folder or revision')
  .option('--markdown', 'print Markdown, for a pull request or a changelog', false)
  .option('--json', 'print all differences as one JSON object', false)
  .option('--limit <count>', 'the maximum number of lines per group', readCount, 20)
  .option('--exit-code', 'exit with 1 if there is a difference', false)
  .addHelpText('after', '\nExit codes: 0 success, 1 a difference (with --exit-code), 2 failure.')
  .action(async (before: string, after: string, options: DiffCommand & { exitCode: boolean }) => {
    const { diff } = await load.diff();
    const { text, notes, isEmpty } = diff(before, after, options);
    print(text);
    for (const note of notes) printError(note);
    if (options.exitCode && !isEmpty) process.exitCode = 1;
  });

// With --exit-code, diff exits with 1 for a difference, so a failure has another code.
await runCommand(program, { diff: 2 });

function readCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Must be a whole number.');
  return Number(text);
}
