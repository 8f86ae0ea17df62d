import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../../../src/content/content-error.ts';
import { readTextFile } from '../../../src/content/read-text-file.ts';
import { DEFAULT_EDITION, type Edition } from '../../../src/schema/facts/edition.ts';
import { ServiceIdSchema } from '../../../src/schema/facts/service.ts';
import type { ServiceTextRecord } from '../../../src/schema/facts/service-text.ts';
import type { Source } from '../../../src/schema/facts/source.ts';
import { type Issue, IssueList } from '../../pages/issue.ts';
import { READ_LIMITS } from '../repository/read-limits.ts';
import { NODE_SDKS, type NodeSdk } from './node-sdks.ts';
import { type SdkClient, scanClient } from './scan-client.ts';
import type { SdkClass } from './scan-models.ts';
import { serviceText } from './service-text.ts';

/** Folders that are not services: code that all clients share. */
const SHARED = new Set(['common']);

export interface NodeSdkOptions {
  /** The package's folder: `node_modules/tencentcloud-sdk-nodejs-intl-en`. */
  folder: string;
  /** The site that the package is for. @default the international one */
  edition?: Edition | undefined;
  /** The services to read, by their ids; a service that the package lacks gives an issue. @default all */
  services?: ReadonlySet<string> | undefined;
}

export interface NodeSdkTexts {
  source: Source;
  /** One record a service version, by service, then by version. */
  texts: ServiceTextRecord[];
  issues: Issue[];
}

interface VersionFolder {
  service: string;
  apiVersion: string;
  /** From the package's root, with `/`. */
  path: string;
}

/**
 * Reads the Node SDK's descriptions of each service version. Its files are read as text; its code never
 * runs. A file that cannot be read is left out and becomes an issue.
 *
 * @throws {ContentError} if the folder does not contain the package, or the package has no service.
 */
export async function readNodeSdk({
  folder,
  edition = DEFAULT_EDITION,
  services,
}: NodeSdkOptions): Promise<NodeSdkTexts> {
  const sdk = NODE_SDKS[edition];
  const source = await readSource(folder, sdk);
  const layout = new IssueList(sdk.services);
  const folders = await listVersions({ folder, sdk, wanted: services }, layout);
  const texts: ServiceTextRecord[] = [];
  const issues = layout.issues;
  for (const version of folders) {
    const read = await readVersion(folder, version, sdk);
    if (read.text) texts.push(read.text);
    issues.push(...read.issues);
  }
  return { source, texts, issues };
}

async function readSource(folder: string, sdk: NodeSdk): Promise<Source> {
  const file = join(folder, 'package.json');
  const { name, version } = parseObject(
    await readText(file).catch((error) => refuse(`${file}: cannot be read: ${codeOf(error)}`)),
    file,
  );
  if (name !== sdk.name)
    refuse(`${file}: belongs to the package ${JSON.stringify(name)}, not ${sdk.name}`);
  if (typeof version !== 'string') return refuse(`${file}: states no version`);
  return {
    id: sdk.source,
    kind: 'definitions',
    form: 'node-sdk',
    url: `https://www.npmjs.com/package/${sdk.name}`,
    title: sdk.name,
    product: null,
    frameLanguage: null,
    version,
    updatedAt: null,
    remark: null,
    sha256: null,
  };
}

function parseObject(text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Reported below, together with JSON that is not an object.
  }
  return refuse(`${file}: is not a JSON object`);
}

function refuse(problem: string): never {
  throw new ContentError('The package of the Node SDK cannot be used.', [
    problem,
    'To install it, run `npm install`; if it is elsewhere, name its folder.',
  ]);
}

interface Wanted {
  folder: string;
  sdk: NodeSdk;
  wanted: ReadonlySet<string> | undefined;
}

async function listVersions(
  { folder, sdk, wanted }: Wanted,
  issues: IssueList,
): Promise<VersionFolder[]> {
  const root = join(folder, sdk.services);
  const all = await listFolders(root).catch((error) =>
    refuse(`${root}: cannot be read: ${codeOf(error)}`),
  );
  const services = all.filter((name) => !SHARED.has(name) && (wanted?.has(name) ?? true));
  for (const name of wanted ?? [])
    if (!services.includes(name)) issues.add(name, 'is a service that the package lacks', name);
  const versions: VersionFolder[] = [];
  for (const service of services) {
    const found = (await listFolders(join(root, service))).flatMap((name) => {
      const [, year, month, day] = /^v(\d{4})(\d{2})(\d{2})$/.exec(name) ?? [];
      const path = `${sdk.services}/${service}/${name}`;
      if (year) return { service, apiVersion: `${year}-${month}-${day}`, path };
      issues.add(`${service}/${name}`, 'is not a folder of an API version', name);
      return [];
    });
    if (!ServiceIdSchema.safeParse(service).success)
      issues.add(service, 'is not a service name', service);
    else if (found.length === 0) issues.add(service, 'contains no API version', service);
    else versions.push(...found);
  }
  if (versions.length === 0 && !wanted) refuse(`${root}: contains no service`);
  return versions;
}

/** The names of a folder's folders, in code-unit order. */
async function listFolders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function readVersion(folder: string, version: VersionFolder, sdk: NodeSdk) {
  const read = async <T>(name: string, scan: (text: string, issues: IssueList) => T) => {
    const path = `${version.path}/${name}`;
    const issues = new IssueList(path);
    const text = await readText(join(folder, path)).catch((error) => {
      issues.add('file', `cannot be read: ${codeOf(error)}`, path);
      return undefined;
    });
    return { issues, value: text === undefined ? undefined : scan(text, issues) };
  };
  const [client, models] = await Promise.all([
    read<SdkClient>(`${version.service}_client.js`, scanClient),
    read<Map<string, SdkClass>>(sdk.modelsOf(version.service), sdk.scanModels),
  ]);
  const issues = () => [...client.issues.issues, ...models.issues.issues];
  // Only the client shows which classes are requests; only the models list members.
  if (!client.value || !models.value) return { issues: issues() };
  checkStated(version, client.value, client.issues);
  const { service, apiVersion } = version;
  const { edition } = sdk;
  const stated = { edition, actions: client.value.actions, classes: models.value };
  const words = serviceText(stated, client.issues);
  const text = { service, apiVersion, apiSource: sdk.source, ...words };
  return { text, issues: issues() };
}

/** The folder says what the files are of; a client that says otherwise is for a person to look at. */
function checkStated(version: VersionFolder, client: SdkClient, issues: IssueList): void {
  const { host, apiVersion } = client;
  if (host?.split('.')[0] !== version.service)
    issues.add('constructor', `does not state the service ${version.service}`, host ?? '');
  if (apiVersion !== version.apiVersion)
    issues.add('constructor', `does not state the version ${version.apiVersion}`, apiVersion ?? '');
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > READ_LIMITS.fileBytes) throw new Error(`has ${size} bytes`);
  return readTextFile(path);
}

function codeOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}
