import { statementHash } from '../../src/content/statement-hash.ts';
import { versionKey } from '../../src/content/version-key.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { ErrorCodeRecord } from '../../src/schema/facts/error-code.ts';
import type { ServiceVersionRecord } from '../../src/schema/facts/service.ts';
import type { ExampleText, ServiceTextRecord } from '../../src/schema/facts/service-text.ts';
import { compareText } from '../../src/text/compare-text.ts';
import { encodePairs, hanPairs } from '../../src/text/han-pairs.ts';
import { type Issue, IssueList } from '../pages/issue.ts';
import type { CliVersion } from './cli-tool/cli-reader.ts';
import { exampleText } from './cli-tool/examples-json.ts';
import type { GoVersion } from './go-sdk/go-reader.ts';

/** What the two repositories state, by folder and date; `null` for one that was not read. */
export interface ReadVersions {
  cli: ReadonlyMap<string, CliVersion> | null;
  sdk: ReadonlyMap<string, GoVersion> | null;
}

/** How the two are named in the facts. */
export interface SourceIds {
  cli: string;
  sdk: string;
}

/** A service version, as far as either repository knows it. */
export interface Pair {
  service: string;
  apiVersion: string;
  cli: CliVersion | undefined;
  sdk: GoVersion | undefined;
}

/**
 * Finds what the two repositories state of the same service version. They name a few services
 * differently; the command-line tool's metadata shows it. A version in only one of them is an issue.
 */
export function pairVersions({ cli, sdk }: ReadVersions, issues: Issue[]): Pair[] {
  const pairs: Pair[] = [];
  const unpaired = new Set(sdk?.values());
  for (const [key, version] of cli ?? []) {
    const { service, apiVersion, path } = version;
    const date = key.slice(key.indexOf('/') + 1);
    const go = sdk?.get(`${service}/${date}`) ?? sdk?.get(key);
    pairs.push({ service, apiVersion, cli: version, sdk: go });
    if (go) unpaired.delete(go);
    else if (sdk)
      report(path, 'the Go SDK does not have this service version', versionKey(version), issues);
  }
  for (const version of unpaired) {
    const { folder: service, apiVersion, path } = version;
    const pair = { service, apiVersion, cli: undefined, sdk: version };
    pairs.push(pair);
    if (cli)
      report(
        path,
        'the command-line tool does not have this service version',
        versionKey(pair),
        issues,
      );
  }
  return pairs;
}

/** The facts of a service version. Actions and codes that only one place names are issues, and stay. */
export function factsOfPair(pair: Pair, ids: SourceIds, issues: Issue[]): ServiceVersionRecord {
  const { service, apiVersion, cli, sdk } = pair;
  const errorCodes = new Set(sdk?.codes.keys());
  const left = new Map(sdk?.actions);
  const actions = (cli?.facts.actions ?? []).map((action) => {
    const codes = left.get(action.name);
    const exampleCount = cli?.examples.get(action.name)?.length ?? 0;
    left.delete(action.name);
    if (sdk && !codes) report(sdk.path, 'the client lacks an action', action.name, issues);
    return {
      ...action,
      ...(exampleCount > 0 && { exampleCount }),
      ...(codes && codes.length > 0 && { errorCodes: codes }),
      sources: codes ? [ids.cli, ids.sdk] : [ids.cli],
    };
  });
  for (const [name, codes] of left) {
    if (cli && sdk) report(sdk.path, 'the command-line tool lacks an action', name, issues);
    actions.push({ name, ...(codes.length > 0 && { errorCodes: codes }), sources: [ids.sdk] });
  }
  for (const [action, codes] of sdk?.actions ?? [])
    for (const code of codes)
      if (!errorCodes.has(code)) {
        errorCodes.add(code);
        if (sdk) report(sdk.path, `${action} returns a code that errors.go lacks`, code, issues);
      }
  return {
    service,
    apiVersion,
    sources: [...(cli ? [ids.cli] : []), ...(sdk ? [ids.sdk] : [])],
    actions: left.size > 0 ? actions.sort((a, b) => compareText(a.name, b.name)) : actions,
    dataTypes: cli?.facts.dataTypes ?? [],
    errorCodes: [...errorCodes].sort().map((code) => ({
      code,
      scope: 'service' as const,
      sources: [ids.sdk],
      ...tracesOf(sdk?.codes.get(code)),
    })),
  };
}

/** What is kept of a statement where its words are not: a hash and, of one in Chinese, its pairs of characters. */
function tracesOf(
  statement: string | undefined,
): Pick<ErrorCodeRecord, 'statementHash' | 'statementPairs'> {
  if (!statement) return {};
  const pairs = hanPairs(statement);
  return {
    statementHash: statementHash(statement),
    ...(pairs.length > 0 && { statementPairs: encodePairs(pairs) }),
  };
}

/** The descriptions of a service version; `null` if there are none. */
export function textOfPair(pair: Pair, ids: SourceIds, edition: Edition): ServiceTextRecord | null {
  const { service, apiVersion, cli, sdk } = pair;
  const errorCodes = [...(sdk?.codes ?? [])].filter(([, description]) => description !== '');
  const actions = (cli?.texts.actions ?? []).map((action) => ({
    ...action,
    ...examplesOf(cli, action.name, edition),
  }));
  const dataTypes = cli?.texts.dataTypes ?? [];
  const described = actions.length > 0 || dataTypes.length > 0;
  if (!described && errorCodes.length === 0) return null;
  return {
    service,
    apiVersion,
    ...(described && { apiSource: ids.cli }),
    ...(errorCodes.length > 0 && { errorSource: ids.sdk }),
    actions,
    dataTypes,
    errorCodes: errorCodes.sort(([a], [b]) => compareText(a, b)),
  };
}

function examplesOf(
  cli: CliVersion | undefined,
  action: string,
  edition: Edition,
): { examples?: ExampleText[] } {
  const examples = cli?.examples.get(action) ?? [];
  return examples.length > 0
    ? { examples: examples.map((example) => exampleText(example, edition)) }
    : {};
}

function report(page: string, reason: string, text: string, issues: Issue[]): void {
  const list = new IssueList(page);
  list.add('the service version', reason, text);
  issues.push(...list.issues);
}
