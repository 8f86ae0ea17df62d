import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LAYERS } from '../../src/lib/content-files.ts';
import { ContentReader } from '../../src/lib/read-layers.ts';
import { NewContent } from '../new-content.ts';
import { readProducts } from '../products.ts';
import { type Difference, writeContent } from '../write-content.ts';
import { carryOver } from './carry-over.ts';
import type { Definitions } from './definitions.ts';
import { refuseLosses } from './refuse-losses.ts';

/** What an import is told. */
export interface ImportOptions {
  content: string;
  /** Keeps the provider's sentences out: only facts are written. */
  factsOnly: boolean;
  /** The services to read; the others stay as they stand. All, when it is absent. */
  services?: ReadonlySet<string> | undefined;
  /** Goes on although much of what stands would be gone. */
  allowRemovals: boolean;
}

/**
 * Writes definitions that were read into a content folder, beside what pages state: facts into
 * `definitions`, words into `text`.
 * @throws {ContentError} when they do not fit the model, or when too much of what stands would be gone.
 */
export function importDefinitions(definitions: Definitions, options: ImportOptions): Difference {
  const { content, factsOnly, services, allowRemovals } = options;
  const reader = new ContentReader(content);
  const [pages, standing] = [reader.pages(), reader.definitions()];
  reader.throwProblems(`The content in ${content} cannot be read:`);

  const asked = ({ service }: { service: string }) =>
    services === undefined || services.has(service);
  const before = { ...standing, serviceVersions: standing.serviceVersions.filter(asked) };
  const { serviceVersions, losses } = carryOver(before, definitions);
  if (!allowRemovals) refuseLosses(losses);

  const next = new NewContent();
  const layer = next.addDefinitions({ sources: definitions.sources, serviceVersions });
  next.throwProblems();
  layer.serviceVersions.push(...standing.serviceVersions.filter((version) => !asked(version)));
  next.addManifest(pages, layer, readProducts(content));
  if (!factsOnly) next.addText(definitions.sources, definitions.texts);
  next.throwProblems();
  const owned = factsOnly || services ? [] : [LAYERS.text.services.path];
  return writeContent(content, next.files, owned);
}

/**
 * Writes words alone, as a package carries them, unless the folder holds words of the definitions
 * themselves, which say more. Returns `null` when it does.
 */
export function importText(
  { sources, texts }: Pick<Definitions, 'sources' | 'texts'>,
  content: string,
): Difference | null {
  const file = LAYERS.text.sources;
  const stands = existsSync(join(content, file.path));
  const standing = stands ? new ContentReader(content).one(file) : undefined;
  if (standing?.some(({ form }) => form === 'definition-json')) return null;
  const next = new NewContent();
  next.addText(sources, texts);
  next.throwProblems();
  return writeContent(content, next.files, [LAYERS.text.services.path]);
}
