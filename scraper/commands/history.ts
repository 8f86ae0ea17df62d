import { historyFiles, serviceHistoryPath } from '../../src/content/history/history-files.ts';
import { ContentReader } from '../../src/content/read-layers.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import { type History, NO_HISTORY } from '../history/new-releases.ts';
import { type Clones, readHistory } from '../history/read-history.ts';
import { describeIssues } from '../pages/issue.ts';
import { callerPath } from '../settings.ts';
import { resolveContent } from '../write/products.ts';
import { recordLines } from '../write/record-lines.ts';
import { openContent, writeContent } from '../write/write-content.ts';

/** The options of `scrape history`. */
export interface HistoryCommand {
  content: string;
  edition: Edition;
  cli?: string;
  sdk?: string;
}

/**
 * `scrape history`: reads the releases in local clones of an edition's repositories into a content folder. Only
 * releases that the history does not have yet are read. Returns the text to print.
 * @throws {ContentError} if a clone or the existing history cannot be read.
 */
export async function history({ content, edition, cli, sdk }: HistoryCommand): Promise<string> {
  const folder = resolveContent(content);
  using workspace = openContent(folder);
  const clones: Clones = {
    ...(cli !== undefined && { cli: callerPath(cli) }),
    ...(sdk !== undefined && { sdk: callerPath(sdk) }),
  };
  const files = historyFiles(edition);
  const reader = new ContentReader(folder, edition);
  const known: History = {
    releases: reader.optional(files.releases) ?? NO_HISTORY.releases,
    services: new Map(reader.all(files.services).map((one) => [one.service, one])),
  };
  reader.throwProblems(`The history in ${folder} cannot be read:`);
  const { releases, services, fresh, issues } = await readHistory(edition, clones, known);
  const written = new Map<string, string>([[files.releases.path, recordLines(releases)]]);
  for (const [service, record] of services)
    written.set(serviceHistoryPath(edition, service), recordLines(record));
  const { changed, stale } = writeContent(workspace, written, [files.services.path]);
  return [
    `${fresh.cli} new releases of the command-line tool and ${fresh.sdk} of the Go SDK read into ${folder}: ${changed.length} files changed, ${stale.length} removed.`,
    ...describeIssues(issues),
  ].join('\n');
}
