import type { Content, EditionDifferences } from '../schema/facts/content.ts';
import { DEFAULT_EDITION, type Edition } from '../schema/facts/edition.ts';
import type { ErrorCode } from '../schema/facts/error-code.ts';
import type { Counts, Manifest } from '../schema/facts/manifest.ts';
import { applyText } from './apply-text.ts';
import { ContentError } from './content-error.ts';
import { editionFiles, PRODUCTS_FILE } from './content-files.ts';
import { readOneState } from './content-state.ts';
import { countContent } from './counts.ts';
import { loadHistory } from './history/load-history.ts';
import { withRemovedRecords } from './history/removed-records.ts';
import { type MergedLayers, mergeLayers } from './merge/merge-layers.ts';
import { statementKey } from './merge/statement-key.ts';
import { ContentReader } from './read-layers.ts';
import { findDanglingReferences } from './references.ts';

/** What content of one edition has. */
export const NO_DIFFERENCES: EditionDifferences = { codes: new Map(), parameters: new Map() };

/** Which part of a content folder is read. */
export interface LoadOptions {
  /** @default {@link DEFAULT_EDITION} */
  edition?: Edition;
  /**
   * Whether the definitions' own wording is added to their facts, if the folder contains it.
   * @default true
   */
  text?: boolean;
}

/**
 * Reads one edition of a content folder and checks it: every file against its schema, every reference
 * against its target, every count against the manifest. The layers are merged, and the definitions'
 * wording is added to their facts.
 * @throws {ContentError} with every problem and its file, or if a run is writing the folder or was ended
 * while it did.
 */
export function loadContent(folder: string, options: LoadOptions = {}): Content {
  return readOneState(folder, () => readContent(folder, options));
}

function readContent(
  folder: string,
  { edition = DEFAULT_EDITION, text = true }: LoadOptions,
): Content {
  const reader = new ContentReader(folder, edition);
  const manifestFile = editionFiles(edition).manifest;
  const manifest = reader.one(manifestFile);
  const products = reader.one(PRODUCTS_FILE);
  const pages = reader.pages();
  const facts = reader.definitions();
  const words = text ? reader.text() : { sources: [], texts: [] };
  const history = loadHistory(folder, edition);
  reader.throwProblems(`The content in ${folder} cannot be read:`);
  if (!manifest || !products) throw new TypeError('an unreadable file was not reported');

  const definitions = applyText(facts, words);
  const merged = mergeLayers(pages, definitions);
  const { sources } = merged;
  const problems = [
    ...differences(manifest, countContent(merged)).map((line) => `${manifestFile.path}: ${line}`),
    ...findDanglingReferences(edition, 'pages', { ...pages, sources }),
    ...findDanglingReferences(edition, 'definitions', { ...definitions, sources }),
  ];
  if (problems.length > 0)
    throw new ContentError(`The content in ${folder} is inconsistent:`, problems);
  const complete = history
    ? { ...merged, serviceVersions: withRemovedRecords(merged, history) }
    : merged;
  return {
    editions: [edition],
    manifest,
    products,
    ...withStatementKeys(complete, edition),
    sources: sources.map((source) => ({ ...source, edition })),
    differences: NO_DIFFERENCES,
    history: history ? [history] : [],
  };
}

/** Writes into each code what the edition says of it. */
function withStatementKeys(merged: MergedLayers, edition: Edition): MergedLayers {
  const withKey = (code: ErrorCode) => {
    const key = statementKey(edition, code);
    return { ...code, statementKeys: key === null ? [] : [key] };
  };
  return {
    ...merged,
    common: { ...merged.common, errorCodes: merged.common.errorCodes.map(withKey) },
    serviceVersions: merged.serviceVersions.map((version) => ({
      ...version,
      errorCodes: version.errorCodes.map(withKey),
    })),
  };
}

function differences({ counts }: Manifest, counted: Counts): string[] {
  return (Object.keys(counted) as (keyof Counts)[])
    .filter((key) => key !== 'sources' && counts[key] !== counted[key])
    .map((key) => `counts.${key} is ${counts[key]}, but the files contain ${counted[key]}`);
}
