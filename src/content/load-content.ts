import type { Content } from '../schema/facts/content.ts';
import type { Counts, Manifest } from '../schema/facts/manifest.ts';
import { applyText } from './apply-text.ts';
import { ContentError } from './content-error.ts';
import { CONTENT_FILES } from './content-files.ts';
import { countContent } from './counts.ts';
import { mergeLayers } from './merge-layers.ts';
import { ContentReader } from './read-layers.ts';
import { findDanglingReferences } from './references.ts';

/** What of a content folder is read. */
export interface LoadOptions {
  /**
   * Whether the definitions' own words are laid over their facts, where they are at hand.
   * @default true
   */
  text?: boolean;
}

/**
 * Reads a content folder whole and checks it: every file against its schema, every reference
 * against what it names, every count against the manifest. Layers are merged; the definitions' words
 * are laid over their facts where they are at hand.
 * @throws {ContentError} listing every problem with its file, when any stands.
 */
export function loadContent(folder: string, { text = true }: LoadOptions = {}): Content {
  const reader = new ContentReader(folder);
  const manifest = reader.one(CONTENT_FILES.manifest);
  const products = reader.one(CONTENT_FILES.products);
  const pages = reader.pages();
  const facts = reader.definitions();
  const words = text ? reader.text() : { sources: [], texts: [] };
  reader.throwProblems(`The content in ${folder} cannot be read:`);
  if (!manifest || !products) throw new TypeError('a file that cannot be read has no problem');

  const definitions = applyText(facts, words);
  const merged = mergeLayers(pages, definitions);
  const problems = [
    ...differences(manifest, countContent(merged)),
    ...findDanglingReferences('pages', { ...pages, sources: merged.sources }),
    ...findDanglingReferences('definitions', { ...definitions, sources: merged.sources }),
  ];
  if (problems.length > 0)
    throw new ContentError(`The content in ${folder} does not hold together:`, problems);
  return { manifest, products, ...merged };
}

function differences({ counts }: Manifest, counted: Counts): string[] {
  return (Object.keys(counted) as (keyof Counts)[])
    .filter((key) => key !== 'sources' && counts[key] !== counted[key])
    .map(
      (key) =>
        `${CONTENT_FILES.manifest.path}: counts.${key} is ${counts[key]}, but the files hold ${counted[key]}`,
    );
}
