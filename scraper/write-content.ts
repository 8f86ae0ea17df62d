import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { ContentError, explainIssues } from '../src/lib/content-error.ts';
import {
  authorizationPath,
  CONTENT_FILES,
  CONTENT_FOLDERS,
  serviceVersionPath,
} from '../src/lib/content-files.ts';
import { countContent } from '../src/lib/counts.ts';
import { findDanglingReferences } from '../src/lib/references.ts';
import type { Product } from '../src/schema/service.ts';
import type { Draft } from './assemble.ts';
import { recordLines } from './record-lines.ts';

/**
 * The files of a draft: their paths below the content folder, and what they hold.
 * @throws {ContentError} when the draft does not fit the schemas or does not hold together.
 */
export function renderContent(draft: Draft, products: readonly Product[]): Map<string, string> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const render = <S extends z.ZodType>(path: string, schema: S, value: object): z.output<S>[] => {
    const result = schema.safeParse(value);
    if (!result.success) problems.push(...explainIssues(path, result.error));
    files.set(path, recordLines(value));
    return result.success ? [result.data] : [];
  };
  const { sources, common } = CONTENT_FILES;
  render(CONTENT_FILES.products.path, CONTENT_FILES.products.schema, [...products]);
  const read = {
    sources: render(sources.path, sources.schema, draft.sources).flat(),
    common: render(common.path, common.schema, draft.common),
    serviceVersions: draft.serviceVersions.flatMap((version) =>
      render(
        serviceVersionPath(version.service, version.apiVersion),
        CONTENT_FOLDERS.serviceVersions.schema,
        version,
      ),
    ),
    authorizations: draft.authorizations.flatMap((service) =>
      render(authorizationPath(service.service), CONTENT_FOLDERS.authorizations.schema, service),
    ),
  };
  const [checkedCommon] = read.common;
  if (problems.length === 0 && checkedCommon) {
    const checked = { ...read, common: checkedCommon };
    problems.push(...findDanglingReferences(checked));
    const times = checked.sources.flatMap(({ updatedAt }) => updatedAt ?? []);
    render(CONTENT_FILES.manifest.path, CONTENT_FILES.manifest.schema, {
      schemaVersion: 1,
      updatedAt: times.sort().at(-1) ?? null,
      counts: countContent(checked),
    });
  }
  if (problems.length > 0)
    throw new ContentError(
      'What was read does not fit the model, so nothing was written:',
      problems,
    );
  return files;
}

/**
 * Which files of the content folder differ from these: to be written, or to be removed because this
 * run no longer has them. Files that the run does not own (captures, advice) are never among them.
 */
export function compareContent(
  folder: string,
  files: ReadonlyMap<string, string>,
): { changed: string[]; stale: string[] } {
  const changed = [...files]
    .filter(([path, text]) => textOf(join(folder, path)) !== text)
    .map(([path]) => path);
  const present = Object.values(CONTENT_FOLDERS).flatMap(({ path }) =>
    existsSync(join(folder, path))
      ? readdirSync(join(folder, path)).map((name) => `${path}/${name}`)
      : [],
  );
  return { changed, stale: present.filter((path) => path.endsWith('.json') && !files.has(path)) };
}

/**
 * Makes the content folder hold these files: each is written beside its place first and all are
 * renamed into place only when every one stands, then what is stale is removed.
 */
export function writeContent(
  folder: string,
  files: ReadonlyMap<string, string>,
): { changed: string[]; stale: string[] } {
  const difference = compareContent(folder, files);
  for (const path of difference.changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, `${path}.new`), files.get(path) ?? '');
  }
  for (const path of difference.changed)
    renameSync(join(folder, `${path}.new`), join(folder, path));
  for (const path of difference.stale) rmSync(join(folder, path));
  return difference;
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
