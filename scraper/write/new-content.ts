import type { z } from 'zod';
import { ContentError, explainIssues } from '../../src/content/content-error.ts';
import {
  authorizationPath,
  type ContentFile,
  editionFiles,
  PRODUCTS_FILE,
  serviceVersionPath,
} from '../../src/content/content-files.ts';
import { countContent, type VersionCounts } from '../../src/content/counts.ts';
import { mergeLayers } from '../../src/content/merge/merge-layers.ts';
import { findDanglingReferences } from '../../src/content/references.ts';
import type { DefinitionsLayer, PagesLayer } from '../../src/schema/facts/content.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type {
  Product,
  ServiceVersion,
  ServiceVersionRecord,
} from '../../src/schema/facts/service.ts';
import type { ServiceTextRecord } from '../../src/schema/facts/service-text.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import type { Draft } from '../assemble/assemble-pages.ts';
import { recordLines } from './record-lines.ts';
import type { FileContent } from './write-content.ts';

/** Collects the files that a run will write and checks each against its schema. */
export class NewContent {
  /** The files by their paths below the content folder. */
  readonly files = new Map<string, FileContent>();
  readonly #problems: string[] = [];
  readonly #edition: Edition;
  readonly #places: ReturnType<typeof editionFiles>;

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#places = editionFiles(edition);
  }

  /** Adds the layer of pages and returns it as it will be read. */
  addPages({ sources, common, serviceVersions, authorizations }: Draft): PagesLayer {
    const { pages } = this.#places;
    const layer = {
      sources: this.#add(pages.sources, sources).flat(),
      common: this.#add(pages.common, common)[0] ?? { errorCodes: [], envelopes: [] },
      serviceVersions: serviceVersions.flatMap((version) =>
        this.#add(
          { ...pages.services, path: serviceVersionPath(this.#edition, 'pages', version) },
          version,
        ),
      ),
      authorizations: authorizations.flatMap((service) =>
        this.#add(
          { ...pages.authorizations, path: authorizationPath(this.#edition, service.service) },
          service,
        ),
      ),
    };
    if (this.#problems.length === 0)
      this.#problems.push(...findDanglingReferences(this.#edition, 'pages', layer));
    return layer;
  }

  /** Adds the list of a layer's sources. */
  addSources(layer: 'definitions' | 'text', sources: readonly Source[]): void {
    this.#add(this.#places[layer].sources, [...sources]);
  }

  /** Adds a service version's facts in the definitions; returns `null` if they do not fit the schema. */
  addDefinition(record: ServiceVersionRecord, sources: readonly Source[]): ServiceVersion | null {
    const path = serviceVersionPath(this.#edition, 'definitions', record);
    const [version] = this.#add({ ...this.#places.definitions.services, path }, record);
    if (!version) return null;
    this.#problems.push(
      ...findDanglingReferences(this.#edition, 'definitions', {
        sources,
        serviceVersions: [version],
      }),
    );
    return version;
  }

  /** Adds files that a thread has already checked, and their problems. */
  addPrepared({ files, problems }: Pick<NewContent, 'files' | 'problems'>): void {
    for (const [path, content] of files) this.files.set(path, content);
    this.#problems.push(...problems);
  }

  /** Adds a service version's descriptions in the definitions. */
  addText(words: ServiceTextRecord): void {
    const path = serviceVersionPath(this.#edition, 'text', words);
    this.#add({ ...this.#places.text.services, path }, words);
  }

  /**
   * Adds the table of products, and the manifest for both layers as they will be. `counted` contains the
   * counts of service versions that only definitions know, so that they are not loaded.
   */
  addManifest(
    pages: PagesLayer,
    definitions: DefinitionsLayer,
    products: readonly Product[],
    counted: readonly VersionCounts[] = [],
  ): void {
    const merged = mergeLayers(pages, definitions);
    const times = merged.sources.flatMap(({ updatedAt }) => updatedAt ?? []);
    this.#add(PRODUCTS_FILE, [...products]);
    this.#add(this.#places.manifest, {
      schemaVersion: 1,
      updatedAt: times.sort().at(-1) ?? null,
      counts: countContent(merged, counted),
    });
  }

  /** The problems so far, one sentence each. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** @throws {ContentError} if anything that was added does not fit its schema. */
  throwProblems(): void {
    if (this.#problems.length > 0)
      throw new ContentError(
        'The new content does not fit the schemas; nothing was written:',
        this.#problems,
      );
  }

  #add<S extends z.ZodType>({ path, schema }: ContentFile<S>, value: object): z.output<S>[] {
    const result = schema.safeParse(value);
    this.files.set(path, recordLines(value));
    if (result.success) return [result.data];
    this.#problems.push(...explainIssues(path, result.error));
    return [];
  }
}
