import { basename, dirname, extname } from 'node:path';
import type { Language } from '../programs/language.ts';
import type { Comparison, Program } from '../programs/scan/program.ts';

/** A constant that a file defines. */
interface SharedConstant {
  readonly value: string;
  readonly language: Language;
  readonly folder: string;
  /** What other files import it from: the name of the file, or of its folder. */
  readonly source: string;
}

/** A constant that a file compares. */
interface UsedConstant extends Pick<Comparison, 'owner'> {
  readonly name: string;
}

/** Files that are imported by the names of their folders. */
const INDEXES = new Set(['index', '__init__']);
/** A name with more definitions has no value that is known. */
const MAX_DEFINITIONS = 100;

/** The constants of all files that are checked together. */
export class SharedConstants {
  readonly #byName = new Map<string, SharedConstant[]>();

  add(path: string, { language, definitions }: Program): void {
    const folder = dirname(path);
    const file = basename(path, extname(path));
    const isOfFolder = language === 'go' || INDEXES.has(file);
    const source = isOfFolder ? basename(folder) : file;
    for (const { name, value } of definitions) {
      const known = this.#byName.get(name);
      const constant = { value, language, folder, source };
      if (known === undefined) this.#byName.set(name, [constant]);
      else if (known.length <= MAX_DEFINITIONS) known.push(constant);
    }
  }

  /**
   * The value of a constant that a file compares: of Go, from its package or an imported one, elsewhere from a file
   * that it imports or whose class has the name. `undefined` where that is not sure, and for several values.
   */
  valueOf(
    { name, owner }: UsedConstant,
    { path, text, program: { language } }: { path: string; text: string; program: Program },
  ): string | undefined {
    const known = this.#byName.get(name) ?? [];
    if (known.length > MAX_DEFINITIONS) return undefined;
    const values = new Set<string>();
    for (const { value, source, ...constant } of known) {
      const isLocal = language === 'go' && owner === null;
      const isReached = isLocal
        ? constant.folder === dirname(path)
        : owner === source || isImported(text, source, language);
      if (constant.language === language && isReached) values.add(value);
    }
    return values.size === 1 ? [...values][0] : undefined;
  }
}

/** Whether a text imports something by the name of its file or package. */
function isImported(text: string, source: string, language: Language): boolean {
  if (language === 'go') return text.includes(`/${source}"`);
  const name = source.replace(/[^\w-]/g, '.');
  if (language === 'python')
    return new RegExp(`\\b(?:from|import)[ \\t][\\w.]*\\b${name}\\b`).test(text);
  return language === 'javascript' && new RegExp(`[/'"]${name}(?:\\.[cm]?[jt]sx?)?['"]`).test(text);
}
