import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeFingerprint } from '../../content/code-fingerprint.ts';
import { savedValue, saveValue } from '../../content/disk/saved-value.ts';
import type { Pack } from '../offline/site-version.ts';
import { siteBase, siteOrigin } from '../settings.ts';

const FOLDER = '.cache/site';
/** The code that decides what a record page looks like, apart from the frame. */
const ENTRIES = ['src/site/assemble/write-record-pages.ts'];

/** A group of pages as a build wrote it. */
export interface WrittenGroup {
  /** The hash of the content that it shows. */
  inputs: string;
  /** Its pages, packed for offline use. */
  pack: Pack;
  /** The paths of all its files below the site. */
  files: string[];
  /** The state of these files after they were written ({@link stateOf}). */
  state: string | null;
}

/** What a build knows about the groups of an earlier one. */
interface Memory {
  version: string;
  groups: WrittenGroup[];
}

/** A hash of some data: equal data has equal hashes. */
export function hashOf(data: unknown): string {
  return createHash('sha1').update(JSON.stringify(data)).digest('hex');
}

/** The file in which a build of a site remembers its groups. */
export function memoryPath(site: string): string {
  return join(FOLDER, `${hashOf(resolve(site))}.json`);
}

/**
 * A hash of the sizes and times of files, which differs as soon as one of them is written again, by
 * anyone; `null` if one is missing.
 */
export function stateOf(site: string, files: readonly string[]): string | null {
  const hash = createHash('sha1');
  for (const file of files) {
    const stats = statSync(join(site, file), { throwIfNoEntry: false });
    if (!stats?.isFile()) return null;
    hash.update(`${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Remembers from one build to the next which content each group of pages shows. It forgets everything
 * if the frame, the code, a dependency or the site's address has changed, or if its file is damaged.
 */
export class IncrementalBuild {
  readonly #site: string;
  readonly #version: string;
  readonly #before: ReadonlyMap<string, WrittenGroup>;

  constructor(site: string, frame: string) {
    this.#site = site;
    this.#version = hashOf([frame, siteBase(), siteOrigin(), codeFingerprint(ENTRIES)]);
    const memory = savedValue<Memory>(memoryPath(site));
    const groups = memory?.version === this.#version ? memory.groups : [];
    this.#before = new Map(groups.map((group) => [group.pack.folder, group]));
  }

  /**
   * The group in a folder as the build before wrote it; `undefined` if it did not, if the group shows
   * other content, or if one of its files is missing or was written since.
   */
  unchanged(folder: string, inputs: string): WrittenGroup | undefined {
    const before = this.#before.get(folder);
    if (before?.inputs !== inputs || before.state === null) return undefined;
    return stateOf(this.#site, before.files) === before.state ? before : undefined;
  }

  /** Remembers these groups and no others, for the next build. */
  save(groups: readonly WrittenGroup[]): void {
    const memory: Memory = { version: this.#version, groups: [...groups] };
    saveValue(memoryPath(this.#site), memory);
  }
}
