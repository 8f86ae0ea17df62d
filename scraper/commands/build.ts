import { replaceFile } from '../../src/content/disk/replace-file.ts';
import { build } from '../crawled/build-content.ts';
import { buildMarkdown, buildText } from '../crawled/describe-build.ts';
import { callerPath } from '../settings.ts';
import { assertContentFolder } from '../write/content-folder.ts';
import { resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/** The options of `scrape build`. */
export interface BuildCommand {
  cache: string;
  content: string;
  factsOnly: boolean;
  allowRemovals: boolean;
  /** The file for the report in Markdown. */
  report?: string;
}

/**
 * `scrape build`: turns crawled pages into content. Returns the text to print.
 * @throws {ContentError} if they cannot be used; then nothing has changed.
 */
export async function buildContent(command: BuildCommand): Promise<string> {
  const content = resolveContent(command.content);
  explainSystemErrors(() => assertContentFolder(content));
  const { factsOnly, allowRemovals, report: path } = command;
  const cache = callerPath(command.cache);
  const report = await build({ cache, content, factsOnly, allowRemovals });
  if (path !== undefined)
    explainSystemErrors(() => replaceFile(callerPath(path), buildMarkdown(report)));
  return buildText(report);
}
