import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadMeanings } from '../../src/knowledge/meanings/load-meanings.ts';
import { createMeaningsOf } from '../../src/knowledge/meanings/meanings-of.ts';
import { recordOf, type SearchRecord } from '../../src/search/index/record.ts';
import { plainTexts } from '../../src/search/index/records.ts';
import { filesInTar } from './tar.ts';

const FOLDER = new URL('../../../shared/corpus/', import.meta.url);
const CODES = new URL('error-codes.json.gz', FOLDER);
const DEFINITIONS = new URL('tencentcloud-cli-intl-en-3.1.160.1.tar.gz', FOLDER);

/** Why nothing can be measured at full size; `null` if the corpus exists. */
export const corpusMissing: string | null =
  existsSync(CODES) && existsSync(DEFINITIONS)
    ? null
    : 'the full corpus (../shared/corpus) is absent';

type CodesFile = Record<
  string,
  { errorCodes: Record<string, string>; actionErrorCodes: Record<string, string[]> }
>;

interface Definition {
  actions: Record<string, { document?: string; input?: string; output?: string }>;
  objects: Record<string, { members?: { name: string }[] }>;
}

/** A record; of a code, also its descriptions by origin. */
export interface CorpusRecord extends SearchRecord {
  /** What the code means, in the words of this project. */
  meanings?: string[];
  /** What the provider says about it. */
  wordings?: string[];
}

/**
 * The whole international API as search records: codes with their meanings, actions with descriptions, parameters,
 * data types.
 */
export function corpusRecords(): CorpusRecord[] {
  const file: CodesFile = JSON.parse(gunzipSync(readFileSync(CODES)).toString());
  const versions = Object.entries(file).map(([key, version]) => ({ ...placeOf(key), ...version }));
  const services = [...new Set(versions.map(({ service }) => service))];
  return [
    ...services.map((id) => recordOf({ kind: 'service', name: id, services: [id] })),
    ...errorRecords(versions),
    ...definitionRecords(new Set(services)),
  ];
}

/** The records on which the engines are compared: codes and actions. */
export function comparedRecords(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records.filter(({ kind }) => kind === 'error' || kind === 'action');
}

function errorRecords(
  versions: readonly { service: string; errorCodes: Record<string, string> }[],
) {
  const codes = new Map<string, { services: Set<string>; wordings: Set<string> }>();
  for (const { service, errorCodes } of versions) {
    for (const [code, wording] of Object.entries(errorCodes)) {
      const known = codes.get(code) ?? { services: new Set(), wordings: new Set() };
      codes.set(code, known);
      known.services.add(service);
      if (wording.trim() !== '') known.wordings.add(oneLine(wording));
    }
  }
  const meaningsOf = createMeaningsOf(loadMeanings());
  return [...codes].map(([name, code]) => {
    const services = [...code.services].sort();
    const meanings = plainTexts(meaningsOf(name, services));
    const wordings = [...code.wordings];
    const record = recordOf({ kind: 'error', name, services }, [...meanings, ...wordings]);
    return { ...record, meanings, wordings };
  });
}

function definitionRecords(services: ReadonlySet<string>): SearchRecord[] {
  const archive = gunzipSync(readFileSync(DEFINITIONS));
  const records: SearchRecord[] = [];
  for (const { path, bytes } of filesInTar(archive)) {
    const [, key] = /services\/(\w+\/v\d+)\/api\.json$/.exec(path) ?? [];
    if (key === undefined) continue;
    const { service, apiVersion } = placeOf(key);
    if (!services.has(service)) continue;
    const { actions, objects }: Definition = JSON.parse(bytes.toString());
    const own = { services: [service], apiVersion };
    for (const [action, { document = '', input = '' }] of Object.entries(actions)) {
      const text = oneLine(document);
      records.push(recordOf({ kind: 'action', name: action, ...own }, text === '' ? [] : [text]));
      for (const { name } of objects[input]?.members ?? [])
        records.push(recordOf({ kind: 'parameter', name, action, ...own }));
    }
    const frames = new Set(Object.values(actions).flatMap(({ input, output }) => [input, output]));
    for (const name of Object.keys(objects))
      if (!frames.has(name)) records.push(recordOf({ kind: 'type', name, ...own }));
  }
  return records;
}

/** `cam/v20190116` → `cam` and `2019-01-16`. */
function placeOf(key: string) {
  const [service = '', version = ''] = key.split('/');
  return { service, apiVersion: version.replace(/^v(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
