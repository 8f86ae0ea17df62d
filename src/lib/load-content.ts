import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Content } from '../schema/content.ts';
import type { Counts } from '../schema/manifest.ts';
import { ContentError, explainIssues } from './content-error.ts';
import { CONTENT_FILES, CONTENT_FOLDERS } from './content-files.ts';
import { countContent } from './counts.ts';
import { findDanglingReferences } from './references.ts';

/**
 * Reads a content folder whole and checks it: every file against its schema, every reference
 * against what it names, every count against the manifest.
 * @throws {ContentError} listing every problem with its file, when any stands.
 */
export function loadContent(folder: string): Content {
  const problems: string[] = [];
  const readOne = <S extends z.ZodType>(path: string, schema: S): z.output<S> | undefined => {
    const result = readRecord(folder, path, schema);
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const readAll = <S extends z.ZodType>({ path, schema }: { path: string; schema: S }) =>
    filesBelow(folder, path).flatMap((file) => readOne(file, schema) ?? []);

  const manifest = readOne(CONTENT_FILES.manifest.path, CONTENT_FILES.manifest.schema);
  const sources = readOne(CONTENT_FILES.sources.path, CONTENT_FILES.sources.schema);
  const products = readOne(CONTENT_FILES.products.path, CONTENT_FILES.products.schema);
  const common = readOne(CONTENT_FILES.common.path, CONTENT_FILES.common.schema);
  const serviceVersions = readAll(CONTENT_FOLDERS.serviceVersions);
  const authorizations = readAll(CONTENT_FOLDERS.authorizations);

  if (problems.length > 0 || !manifest || !sources || !products || !common)
    throw new ContentError(`The content in ${folder} cannot be read:`, problems);
  const content = { manifest, sources, products, common, serviceVersions, authorizations };
  problems.push(...differences(manifest.counts, countContent(content)));
  problems.push(...findDanglingReferences(content));
  if (problems.length > 0)
    throw new ContentError(`The content in ${folder} does not hold together:`, problems);
  return content;
}

type ReadResult<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** Reads one JSON file and checks it; problems name the file relative to the folder. */
export function readRecord<S extends z.ZodType>(
  folder: string,
  path: string,
  schema: S,
): ReadResult<z.output<S>> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    return { ok: false, problems: [`${path}: ${error instanceof Error ? error.message : error}`] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: explainIssues(path, result.error) };
}

function filesBelow(folder: string, path: string): string[] {
  if (!existsSync(join(folder, path))) return [];
  const names = readdirSync(join(folder, path)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => `${path}/${name}`);
}

function differences(stated: Counts, counted: Counts): string[] {
  return (Object.keys(counted) as (keyof Counts)[])
    .filter((key) => stated[key] !== counted[key])
    .map(
      (key) =>
        `${CONTENT_FILES.manifest.path}: counts.${key} is ${stated[key]}, but the files hold ${counted[key]}`,
    );
}
