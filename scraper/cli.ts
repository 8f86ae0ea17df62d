import { Command, InvalidArgumentError } from 'commander';
import { ContentError } from '../src/content/content-error.ts';
import { type BuildCommand, buildContent } from './commands/build.ts';
import { checkChanges } from './commands/changes.ts';
import { captures, check, stats } from './commands/content-commands.ts';
import { type CrawlCommand, crawlSite } from './commands/crawl.ts';
import { type DefinitionsCommand, definitions } from './commands/definitions.ts';
import { type DiffCommand, diff } from './commands/diff.ts';
import { OFFICIAL_SITE } from './site/site-address.ts';
import { EMBEDDED_CONTENT } from './write/products.ts';

/** Where crawled pages are kept unless another place is named. */
const PAGE_CACHE = '.cache/pages';

const program = new Command('scrape').description('Turns documentation pages into typed content.');

program
  .command('captures')
  .description('read the captured pages in <content>/sources into <content>')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--check', 'write nothing; fail when the content is not up to date', false)
  .action((options: { content: string; check: boolean }) => print(captures(options)));

program
  .command('stats')
  .description('count what the content holds')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--json', 'print one JSON object', false)
  .action((options: { content: string; json: boolean }) => print(stats(options)));

program
  .command('definitions')
  .description("read the provider's published definitions of its API into <content>")
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--cli <where>', "the command-line tool's repository: a folder, a .tar.gz or its address")
  .option('--sdk <where>', "the Go SDK's repository, likewise")
  .option('--cache <dir>', 'where downloaded archives are kept', '.cache/definitions')
  .option('--services <names>', 'the services to read, with commas between them')
  .option('--facts-only', "leave the provider's sentences out", false)
  .option('--node-sdk', 'read only the words that the installed Node SDK carries', false)
  .option('--allow-removals', 'go on although much of what stands would be gone', false)
  .action(async (options: DefinitionsCommand) => print(await definitions(options)));

program
  .command('crawl')
  .description('bring the pages of the documentation site into a cache on disk')
  .option('--base-url <url>', 'the site, with /zh, /ko or /pt for another frame', OFFICIAL_SITE)
  .option('--products <names>', 'the products to crawl, by number, title or service, with commas')
  .option('--kinds <kinds>', 'the kinds of page to crawl, as far as titles tell them, with commas')
  .option('--rate <n>', 'the most requests in a second; 0 for no limit', '2')
  .option('--concurrency <n>', 'the most requests at a time', '2')
  .option('--limit <n>', 'the most pages to ask for')
  .option('--cache <dir>', 'where pages are kept', PAGE_CACHE)
  .option('--content <dir>', 'then build this content folder, as the command build does')
  .option('--contact <address>', 'a mail or web address that the site can reach you at')
  .option('--refresh', 'begin anew, although the last crawl was not finished', false)
  .action(async ({ content, ...options }: CrawlCommand & { content?: string }) => {
    print(await crawlSite(options));
    const asUsual = { cache: options.cache, factsOnly: false, allowRemovals: false };
    if (content !== undefined) print(await buildContent({ ...asUsual, content }));
  });

program
  .command('build')
  .description('turn crawled pages and captures into <content>, without any network')
  .option('--cache <dir>', 'where crawled pages are kept', PAGE_CACHE)
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .option('--report <file>', 'write the report in Markdown as well')
  .option('--facts-only', "leave the site's sentences out", false)
  .option('--allow-removals', 'go on although much of what stands would be gone', false)
  .action(async (options: BuildCommand) => print(await buildContent(options)));

program
  .command('check')
  .description('list where pages and definitions disagree')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .action((options: { content: string }) => print(check(options)));

program
  .command('changes')
  .description('check the recorded changes of the content, and list them')
  .option('--content <dir>', 'the content folder', EMBEDDED_CONTENT)
  .action((options: { content: string }) => print(checkChanges(options)));

const comparison = program
  .command('diff')
  .description('tell what differs between two states of the content')
  .argument('<old>', 'a content folder, or a git revision of this repository')
  .argument('<new>', 'likewise')
  .option('--markdown', 'print Markdown, for a pull request or a changelog', false)
  .option('--json', 'print all that differs as one JSON object', false)
  .option('--limit <count>', 'how many lines of a group are listed', readCount, 20)
  .option('--record', 'keep the change, without words, in <content>/changes', false)
  .option('--content <dir>', 'the content folder for --record', EMBEDDED_CONTENT)
  .option('--exit-code', 'exit with 1 when something differs', false)
  .addHelpText('after', '\nExit codes: 0 compared, 1 with --exit-code and a difference, 2 failed.')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((before: string, after: string, options: DiffCommand & { exitCode: boolean }) => {
    const { text, notes, isEmpty } = diff(before, after, options);
    process.stdout.write(text);
    for (const note of notes) console.error(note);
    if (options.exitCode && !isEmpty) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  // As diff does: with --exit-code, 1 says that something differs.
  process.exitCode = program.args[0] === comparison.name() ? 2 : 1;
}

function print(text: string): void {
  console.log(text);
}

function readCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It is no whole number.');
  return Number(text);
}
