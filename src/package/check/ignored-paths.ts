import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules of one folder. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Later ones count more. */
const RULE_FILES = [join('.git', 'info', 'exclude'), '.gitignore'];

/** The paths that git ignores, by the rules of a folder and of those around it. */
export class IgnoredPaths {
  /** From the outermost folder to the innermost. */
  readonly #rules: readonly Rules[];

  private constructor(rules: readonly Rules[]) {
    this.#rules = rules;
  }

  /**
   * The rules for a folder that is named, by its absolute path: its own, and up to the root of its repository those of
   * folders above.
   */
  static of(folder: string): IgnoredPaths {
    const above = new IgnoredPaths(foldersAbove(folder).flatMap(rulesIn));
    // A folder is named because its files matter.
    return (above.has(folder, true) ? new IgnoredPaths([]) : above).within(folder);
  }

  /** Those rules and the ones of a folder further inside. */
  within(folder: string): IgnoredPaths {
    const own = rulesIn(folder);
    return own.length === 0 ? this : new IgnoredPaths([...this.#rules, ...own]);
  }

  /** Whether git ignores a path; the innermost rules decide. */
  has(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#rules.toReversed()) {
      const inside = relative(folder, path).split(sep).join('/');
      const { ignored, unignored } = rules.test(isFolder ? `${inside}/` : inside);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** The folders around one up to the root of its repository, that first; none outside of a repository. */
function foldersAbove(folder: string): string[] {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) folders.unshift(at);
    if (existsSync(join(at, '.git'))) return folders;
    if (dirname(at) === at) return [];
  }
}

function rulesIn(folder: string): Rules[] {
  const texts = RULE_FILES.flatMap((name) => textOf(join(folder, name)));
  return texts.length === 0
    ? []
    : [{ folder, rules: ignore({ allowRelativePaths: true }).add(texts.join('\n')) }];
}

/** The text of a file; nothing where there is none that can be read. */
function textOf(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8')];
  } catch {
    return [];
  }
}
