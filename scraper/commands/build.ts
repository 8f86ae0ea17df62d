import { resolve } from 'node:path';
import { replaceFile } from '../../src/content/replace-file.ts';
import { build } from '../crawled/build-content.ts';
import { buildMarkdown, buildText } from '../crawled/describe-build.ts';
import { refuseForeignFolder } from '../write/content-folder.ts';
import { resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/** What `scrape build` is told. */
export interface BuildCommand {
  cache: string;
  content: string;
  factsOnly: boolean;
  allowRemovals: boolean;
  /** Where the report is to stand in Markdown. */
  report?: string;
}

/**
 * `scrape build`: turns crawled pages into content. Returns what to print.
 * @throws {ContentError} when they cannot be used; then nothing has changed.
 */
export async function buildContent(command: BuildCommand): Promise<string> {
  const content = resolveContent(command.content);
  explainSystemErrors(() => refuseForeignFolder(content));
  const { factsOnly, allowRemovals, report: path } = command;
  const cache = resolve(process.env.INIT_CWD ?? '', command.cache);
  const report = await build({ cache, content, factsOnly, allowRemovals });
  if (path !== undefined)
    explainSystemErrors(() =>
      replaceFile(resolve(process.env.INIT_CWD ?? '', path), buildMarkdown(report)),
    );
  return buildText(report);
}
