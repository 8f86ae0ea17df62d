import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionFiles, serviceVersionPath } from '../../src/content/content-files.ts';
import { countVersion, type VersionCounts } from '../../src/content/counts.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { ServiceVersion } from '../../src/schema/facts/service.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import type { Losses } from '../assemble/count-losses.ts';
import { markRemoved } from '../assemble/mark-removed.ts';
import { NewContent } from '../write/new-content.ts';
import type { ReadVersion } from './read-batch.ts';

/** The input for preparing a service version. */
export interface PrepareOptions {
  /** The content folder; only the service version's existing facts are read from it. */
  content: string;
  edition: Edition;
  /** The sources of the facts. */
  sources: readonly Source[];
  /** The date or release for records that are marked as removed. */
  lastSeen: string;
  /** The keys of the service versions that pages also describe. */
  paged: ReadonlySet<string>;
}

/** A service version ready to be written, with what the import needs to know about it. */
export interface PreparedVersion {
  /** By path below the content folder, in UTF-8. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** `null` if the service version is new. */
  losses: Losses | null;
  /** `null` if the facts do not fit the schema. */
  counts: VersionCounts | null;
  /** The facts, if pages also describe the service version. */
  version: ServiceVersion | null;
  /** The problems of the existing file. */
  unreadable: string[];
  /** What does not fit the schemas. */
  problems: readonly string[];
}

/** Adds a service version's removed records, checks it and serializes it. */
export function prepareVersion(
  { key, facts, text }: ReadVersion,
  { content, edition, sources, lastSeen, paged }: PrepareOptions,
): PreparedVersion {
  const path = serviceVersionPath(edition, 'definitions', facts);
  const existing = existsSync(join(content, path))
    ? readRecord(content, { path, schema: editionFiles(edition).definitions.services.schema })
    : null;
  const marked = existing?.ok ? markRemoved(existing.value, facts, lastSeen) : null;
  const next = new NewContent(edition);
  const version = next.addDefinition(marked?.version ?? facts, sources);
  if (text) next.addText(text);
  const encoder = new TextEncoder();
  return {
    files: new Map([...next.files].map(([file, lines]) => [file, encoder.encode(`${lines}`)])),
    losses: marked?.losses ?? null,
    counts: version && countVersion(version),
    version: paged.has(key) ? version : null,
    unreadable: existing && !existing.ok ? existing.problems : [],
    problems: next.problems,
  };
}
