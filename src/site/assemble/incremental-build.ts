import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Pack } from '../offline/site-version.ts';

const FOLDER = '.cache/site';
/** The code that decides what a record page looks like, apart from the frame. */
const CODE = ['src/site', 'src/records', 'src/knowledge', 'src/content', 'src/text', 'src/schema'];

/** What some data is told by: equal data has the same, other data another. */
export function fingerprint(data: unknown): string {
  return createHash('sha1').update(JSON.stringify(data)).digest('hex');
}

/** A group of pages as it was written. */
interface WrittenGroup {
  /** The fingerprint of what it was made of. */
  print: string;
  /** Its pages, packed to be kept offline. */
  pack: Pack;
}

/**
 * Remembers from one build to the next of what each group of pages was made. It forgets all when the
 * frame, the code or the site's place have changed.
 */
export class BuildMemory {
  readonly #file: string;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, WrittenGroup>;
  readonly #now = new Map<string, WrittenGroup>();

  constructor(site: string, frame: string) {
    this.#file = join(FOLDER, `${fingerprint(resolve(site))}.json`);
    this.#code = fingerprint([
      frame,
      process.env.SITE_BASE,
      process.env.SITE_URL,
      CODE.flatMap(textsBelow),
    ]);
    this.#before = readGroups(this.#file, this.#code);
  }

  /** A group as it was written last. */
  written(folder: string): WrittenGroup | undefined {
    return this.#before.get(folder);
  }

  note(group: WrittenGroup): void {
    this.#now.set(group.pack.folder, group);
  }

  save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify({ code: this.#code, groups: [...this.#now] }));
  }
}

function readGroups(file: string, code: string): Map<string, WrittenGroup> {
  if (!existsSync(file)) return new Map();
  const memory = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(memory.code === code ? memory.groups : []);
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
