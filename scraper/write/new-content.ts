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
import { mergeLayers } from '../../src/content/merge-layers.ts';
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

/** Gathers the files that a run will write, each checked against its schema before it is written. */
export class NewContent {
  /** By path below the content folder. */
  readonly files = new Map<string, FileContent>();
  readonly #problems: string[] = [];
  readonly #edition: Edition;
  readonly #places: ReturnType<typeof editionFiles>;

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#places = editionFiles(edition);
  }

  /** What documentation pages state. */
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

  /** What definitions, or a package, are of: the list of a layer's sources. */
  addSources(layer: 'definitions' | 'text', sources: readonly Source[]): void {
    this.#add(this.#places[layer].sources, [...sources]);
  }

  /** What the provider's definitions state of a service version, as facts; `null` when it does not fit. */
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

  /** What another has put into lines and checked, and what did not fit. */
  addPrepared({ files, problems }: Pick<NewContent, 'files' | 'problems'>): void {
    for (const [path, content] of files) this.files.set(path, content);
    this.#problems.push(...problems);
  }

  /** The definitions' words on a service version. */
  addText(words: ServiceTextRecord): void {
    const path = serviceVersionPath(this.#edition, 'text', words);
    this.#add({ ...this.#places.text.services, path }, words);
  }

  /**
   * The table of products, and the manifest over both layers of facts as they will stand. `counted`
   * are the service versions of the definitions that pages do not know, of which the counts are enough.
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

  /** What does not fit the model so far, a sentence each. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** @throws {ContentError} when anything added does not fit the model. */
  throwProblems(): void {
    if (this.#problems.length > 0)
      throw new ContentError(
        'What was read does not fit the model, so nothing was written:',
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
