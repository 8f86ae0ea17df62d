import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { DefinitionsLayer, PagesLayer, TextLayer } from '../schema/facts/content.ts';
import type { Edition } from '../schema/facts/edition.ts';
import { ContentError, explainIssues } from './content-error.ts';
import { type ContentFile, editionFiles } from './content-files.ts';
import { contentState } from './content-state.ts';
import { readTextFile } from './read-text-file.ts';

type ReadResult<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** Reads a JSON file and checks it; problems name the file relative to the folder. */
export function readRecord<S extends z.ZodType>(
  folder: string,
  { path, schema }: ContentFile<S>,
): ReadResult<z.output<S>> {
  let json: unknown;
  try {
    json = JSON.parse(readTextFile(join(folder, path)));
  } catch (error) {
    return { ok: false, problems: [`${path}: ${error instanceof Error ? error.message : error}`] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: explainIssues(path, result.error) };
}

/** Reads one edition of a content folder and collects the problems of its files. */
export class ContentReader {
  readonly problems: string[] = [];
  readonly #folder: string;
  readonly #files: ReturnType<typeof editionFiles>;

  /** @throws {ContentError} if a run has half written the folder. */
  constructor(folder: string, edition: Edition) {
    contentState(folder);
    this.#folder = folder;
    this.#files = editionFiles(edition);
  }

  /** What documentation pages state; empty if the layer does not exist. */
  pages(): PagesLayer {
    const { sources, common, services, authorizations } = this.#files.pages;
    return {
      sources: this.optional(sources) ?? [],
      common: this.optional(common) ?? { errorCodes: [], envelopes: [] },
      serviceVersions: this.all(services),
      authorizations: this.all(authorizations),
    };
  }

  /**
   * What the definitions state; empty if the layer does not exist. Files whose paths are in `leftOut` are
   * not read.
   */
  definitions(leftOut: ReadonlySet<string> = new Set()): DefinitionsLayer {
    const { sources, services } = this.#files.definitions;
    return { sources: this.optional(sources) ?? [], serviceVersions: this.all(services, leftOut) };
  }

  /** The definitions' descriptions; empty if the layer does not exist. */
  text(): TextLayer {
    const { sources, services } = this.#files.text;
    return { sources: this.optional(sources) ?? [], texts: this.all(services) };
  }

  /** A required file; `undefined`, with a problem, if it cannot be used. */
  one<S extends z.ZodType>(file: ContentFile<S>): z.output<S> | undefined {
    const result = readRecord(this.#folder, file);
    if (result.ok) return result.value;
    this.problems.push(...result.problems);
    return undefined;
  }

  /** @throws {ContentError} with every problem so far, if there is any. */
  throwProblems(summary: string): void {
    if (this.problems.length > 0) throw new ContentError(summary, this.problems);
  }

  /** An optional file; `undefined` if it does not exist or cannot be used. */
  optional<S extends z.ZodType>(file: ContentFile<S>): z.output<S> | undefined {
    return existsSync(join(this.#folder, file.path)) ? this.one(file) : undefined;
  }

  /** Every `.json` file of a folder; none if it does not exist. */
  all<S extends z.ZodType>(
    { path, schema }: ContentFile<S>,
    leftOut: ReadonlySet<string> = new Set(),
  ): z.output<S>[] {
    const folder = join(this.#folder, path);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const paths = names.sort().map((name) => `${path}/${name}`);
    return paths
      .filter((file) => !leftOut.has(file))
      .flatMap((file) => this.one({ path: file, schema }) ?? []);
  }
}
