import type { z } from 'zod';
import { ContentError, explainIssues } from '../src/lib/content-error.ts';
import {
  authorizationPath,
  CONTENT_FILES,
  type ContentFile,
  LAYERS,
  serviceVersionPath,
} from '../src/lib/content-files.ts';
import { countContent } from '../src/lib/counts.ts';
import { mergeLayers } from '../src/lib/merge-layers.ts';
import { findDanglingReferences } from '../src/lib/references.ts';
import type { DefinitionsLayer, PagesLayer } from '../src/schema/content.ts';
import type { Product } from '../src/schema/service.ts';
import type { ServiceTextRecord } from '../src/schema/service-text.ts';
import type { Draft } from './assemble.ts';
import type { Definitions } from './definitions/definitions.ts';
import { recordLines } from './record-lines.ts';

/** Gathers the files that a run will write, each checked against its schema before it is written. */
export class NewContent {
  /** By path below the content folder. */
  readonly files = new Map<string, string>();
  readonly #problems: string[] = [];

  /** What documentation pages state. */
  addPages({ sources, common, serviceVersions, authorizations }: Draft): PagesLayer {
    const { pages } = LAYERS;
    const layer = {
      sources: this.#add(pages.sources, sources).flat(),
      common: this.#add(pages.common, common)[0] ?? { errorCodes: [], envelopes: [] },
      serviceVersions: serviceVersions.flatMap((version) =>
        this.#add(
          {
            ...pages.services,
            path: serviceVersionPath('pages', version.service, version.apiVersion),
          },
          version,
        ),
      ),
      authorizations: authorizations.flatMap((service) =>
        this.#add({ ...pages.authorizations, path: authorizationPath(service.service) }, service),
      ),
    };
    if (this.#problems.length === 0) this.#problems.push(...findDanglingReferences('pages', layer));
    return layer;
  }

  /** What the provider's definitions state, as facts. */
  addDefinitions({
    sources,
    serviceVersions,
  }: Pick<Definitions, 'sources' | 'serviceVersions'>): DefinitionsLayer {
    const { definitions } = LAYERS;
    const layer = {
      sources: this.#add(definitions.sources, sources).flat(),
      serviceVersions: serviceVersions.flatMap((version) =>
        this.#add(
          {
            ...definitions.services,
            path: serviceVersionPath('definitions', version.service, version.apiVersion),
          },
          version,
        ),
      ),
    };
    if (this.#problems.length === 0)
      this.#problems.push(...findDanglingReferences('definitions', layer));
    return layer;
  }

  /** The definitions' words. */
  addText(sources: Definitions['sources'], texts: readonly ServiceTextRecord[]): void {
    const { text } = LAYERS;
    this.#add(text.sources, sources);
    for (const words of texts) {
      this.#add(
        { ...text.services, path: serviceVersionPath('text', words.service, words.apiVersion) },
        words,
      );
    }
  }

  /** The table of products, and the manifest over both layers of facts as they will stand. */
  addManifest(
    pages: PagesLayer,
    definitions: DefinitionsLayer,
    products: readonly Product[],
  ): void {
    const merged = mergeLayers(pages, definitions);
    const times = merged.sources.flatMap(({ updatedAt }) => updatedAt ?? []);
    this.#add(CONTENT_FILES.products, [...products]);
    this.#add(CONTENT_FILES.manifest, {
      schemaVersion: 1,
      updatedAt: times.sort().at(-1) ?? null,
      counts: countContent(merged),
    });
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
