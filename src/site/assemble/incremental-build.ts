import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codeFingerprint } from '../../content/code-fingerprint.ts';
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
}

/** A hash of some data: equal data has equal hashes. */
export function hashOf(data: unknown): string {
  return createHash('sha1').update(JSON.stringify(data)).digest('hex');
}

/**
 * Remembers from one build to the next which content each group of pages shows. It forgets everything
 * if the frame, the code, a dependency or the site's address has changed.
 */
export class IncrementalBuild {
  readonly #file: string;
  readonly #version: string;
  readonly #before: ReadonlyMap<string, WrittenGroup>;
  readonly #now = new Map<string, WrittenGroup>();

  constructor(site: string, frame: string) {
    this.#file = join(FOLDER, `${hashOf(resolve(site))}.json`);
    this.#version = hashOf([frame, siteBase(), siteOrigin(), codeFingerprint(ENTRIES)]);
    this.#before = readGroups(this.#file, this.#version);
  }

  /** The group in a folder as the build before wrote it; `undefined` if it did not. */
  previous(folder: string): WrittenGroup | undefined {
    return this.#before.get(folder);
  }

  add(group: WrittenGroup): void {
    this.#now.set(group.pack.folder, group);
  }

  /** Writes down the groups of this build for the next one. */
  save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify({ version: this.#version, groups: [...this.#now] }));
  }
}

function readGroups(file: string, version: string): Map<string, WrittenGroup> {
  if (!existsSync(file)) return new Map();
  const saved = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(saved.version === version ? saved.groups : []);
}
