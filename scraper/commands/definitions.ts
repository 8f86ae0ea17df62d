import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { DEFAULT_EDITION, type Edition } from '../../src/schema/facts/edition.ts';
import { describeLosses } from '../assemble/describe-losses.ts';
import { importDefinitions, importText } from '../definitions/import.ts';
import { readNodeSdk } from '../definitions/node-sdk/import-node-sdk.ts';
import { NODE_SDKS } from '../definitions/node-sdk/node-sdks.ts';
import { describeIssues } from '../pages/issue.ts';
import { callerPath } from '../settings.ts';
import { assertContentFolder } from '../write/content-folder.ts';
import { resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/** The options of `scrape definitions`. */
export interface DefinitionsCommand {
  content: string;
  cli?: string;
  sdk?: string;
  cache: string;
  edition?: Edition;
  services?: string;
  factsOnly: boolean;
  nodeSdk: boolean;
  allowRemovals: boolean;
}

/**
 * `scrape definitions`: reads Tencent Cloud's definitions, facts and descriptions, into a content folder;
 * with `nodeSdk`, only the descriptions in the installed Node SDK. Returns the text to print.
 * @throws {ContentError} if the definitions cannot be downloaded or used, or too much would be removed.
 */
export async function definitions(command: DefinitionsCommand): Promise<string> {
  const services = command.services ? new Set(command.services.split(',')) : undefined;
  const content = resolveContent(command.content);
  explainSystemErrors(() => assertContentFolder(content));
  if (command.nodeSdk) return nodeSdkWords(content, services, command.edition);
  const { cache, edition, factsOnly, allowRemovals } = command;
  const [cli, sdk] = [command.cli, command.sdk].map(resolveLocation);
  const { difference, serviceVersions, actions, losses, issues } = await importDefinitions({
    content,
    cli,
    sdk,
    cache,
    edition,
    services,
    factsOnly,
    allowRemovals,
  });
  const { changed, stale } = difference;
  const lost = describeLosses(losses);
  return [
    `${serviceVersions} service versions with ${actions} actions read into ${content}: ${changed.length} files changed, ${stale.length} removed.`,
    ...(lost.length > 0 ? ['No longer in the definitions read:'] : []),
    ...lost.map((line) => `  ${line}`),
    ...describeIssues(issues),
  ].join('\n');
}

async function nodeSdkWords(
  content: string,
  services: ReadonlySet<string> | undefined,
  edition: Edition = DEFAULT_EDITION,
): Promise<string> {
  const folder = installed(NODE_SDKS[edition].name);
  const { source, texts, issues } = await readNodeSdk({ folder, edition, services });
  const difference = importText({ sources: [source], texts }, content, edition);
  if (difference === null)
    return 'Nothing was written: the content already has the descriptions of the definitions, which are more complete.';
  return [
    `Descriptions of ${texts.length} service versions read from ${source.title} ${source.version}: ${difference.changed.length} files changed.`,
    ...describeIssues(issues),
  ].join('\n');
}

/** The folder of an installed package; only that of the international site is installed with the project. */
function installed(sdk: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${sdk}/package.json`));
  } catch {
    throw new ContentError(`The package ${sdk} is not installed.`, [
      `To install it, run \`npm install --no-save ${sdk}\`.`,
    ]);
  }
}

/** Resolves a path that a person typed; a URL stays unchanged. */
function resolveLocation(location: string | undefined): string | undefined {
  if (location === undefined || /^https?:/.test(location)) return location;
  return callerPath(location);
}
