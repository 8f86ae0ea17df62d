import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionFiles, serviceVersionPath } from '../../src/content/content-files.ts';
import { countVersion, type VersionCounts } from '../../src/content/counts.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { ServiceVersion } from '../../src/schema/facts/service.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { type Losses, markRemoved } from '../assemble/mark-removed.ts';
import { NewContent } from '../write/new-content.ts';
import type { ReadVersion } from './read-batch.ts';

/** What a service version is prepared with. */
export interface PrepareOptions {
  /** The content folder, of which only the service version's own facts are read. */
  content: string;
  edition: Edition;
  /** What the facts name as their sources. */
  sources: readonly Source[];
  /** The date or release that what is gone is marked with. */
  lastSeen: string;
  /** The keys of the service versions that pages know as well. */
  paged: ReadonlySet<string>;
}

/** A service version as it will be written, and what the whole import must know of it. */
export interface PreparedVersion {
  /** By path below the content folder, in UTF-8. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** `null` when nothing stood. */
  losses: Losses | null;
  /** `null` when the facts do not fit the model. */
  counts: VersionCounts | null;
  /** The facts themselves, where pages know the service version as well. */
  version: ServiceVersion | null;
  /** What is wrong with the file that stands. */
  unreadable: string[];
  /** What does not fit the model. */
  problems: readonly string[];
}

/** Carries over what stands of a service version, checks it and puts it into lines. */
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
