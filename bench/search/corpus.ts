import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EMBEDDED_CONTENT } from '../../src/content/embedded-content.ts';
import { loadEditions } from '../../src/content/load-editions.ts';
import { loadMeanings } from '../../src/knowledge/meanings/load-meanings.ts';
import { createMeaningsOf } from '../../src/knowledge/meanings/meanings-of.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { filesInTar } from './tar.ts';

const FOLDER = new URL('../../../shared/corpus/', import.meta.url);
const CODES = new URL('error-codes.json.gz', FOLDER);
const DEFINITIONS = new URL('tencentcloud-cli-intl-en-3.1.160.1.tar.gz', FOLDER);

/** Why nothing can be measured at full size; `null` if the corpus exists. */
export const corpusMissing: string | null =
  existsSync(CODES) && existsSync(DEFINITIONS)
    ? null
    : 'the full corpus (../shared/corpus) is absent';

type CodesFile = Record<string, { errorCodes: Record<string, string> }>;

interface Definition {
  actions: Record<string, { document?: string }>;
}

/** A record; of a code, also its descriptions by origin. */
export interface CorpusRecord extends SearchRecord {
  /** What the code means, in the words of this project. */
  meanings?: string[];
  /** What the provider says about it. */
  wordings?: string[];
}

/**
 * The whole API of both sites as search records, with what the provider says in English on its international site, which
 * content does not have.
 */
export function corpusRecords(): CorpusRecord[] {
  const meaningsOf = createMeaningsOf(loadMeanings());
  const wordings = codeWordings();
  const documents = actionDocuments();
  return searchRecords(loadEditions(EMBEDDED_CONTENT), meaningsOf).map((record): CorpusRecord => {
    const { kind, name, services, descriptions } = record;
    if (kind === 'error') {
      const own = [...(wordings.get(name) ?? [])];
      return {
        ...record,
        descriptions: [...new Set([...descriptions, ...own])],
        meanings: descriptions,
        wordings: own,
      };
    }
    const document = documents.get(`${services[0]} ${record.apiVersion} ${name}`);
    return kind === 'action' && document ? { ...record, descriptions: [document] } : record;
  });
}

/** The records on which the engines are compared: codes and actions that are listed. */
export function comparedRecords(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records.filter(({ kind, removed }) => !removed && (kind === 'error' || kind === 'action'));
}

/** What the provider says of each code, each wording once. */
function codeWordings(): Map<string, Set<string>> {
  const file: CodesFile = JSON.parse(gunzipSync(readFileSync(CODES)).toString());
  const wordings = new Map<string, Set<string>>();
  for (const { errorCodes } of Object.values(file)) {
    for (const [code, wording] of Object.entries(errorCodes)) {
      const known = wordings.get(code) ?? new Set();
      wordings.set(code, known);
      if (wording.trim() !== '') known.add(oneLine(wording));
    }
  }
  return wordings;
}

/** What the provider says of each action, by service, API version and name. */
function actionDocuments(): Map<string, string> {
  const archive = gunzipSync(readFileSync(DEFINITIONS));
  const documents = new Map<string, string>();
  for (const { path, bytes } of filesInTar(archive)) {
    const [, service, version] = /services\/(\w+)\/v(\d+)\/api\.json$/.exec(path) ?? [];
    if (service === undefined || version === undefined) continue;
    const apiVersion = version.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const { actions }: Definition = JSON.parse(bytes.toString());
    for (const [action, { document = '' }] of Object.entries(actions))
      documents.set(`${service} ${apiVersion} ${action}`, oneLine(document));
  }
  return documents;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
