import { isRuleId, type RuleId } from './rules.ts';

const COMMENT = /tcerr-ignore(-next-line|-file)?((?:[ ,]+[a-z]+(?:-[a-z]+){1,4}\b){0,9})/g;
/** The line of rules that are off in the whole file. */
const WHOLE_FILE = -1;

/** Tells which findings the comments of a source turn off. */
export class Suppressions {
  /** By line, from 0: the rules that are off, or `all`. */
  readonly #lines = new Map<number, Set<RuleId | 'all'>>();

  /** Reads the comments: `tcerr-ignore`, `tcerr-ignore-next-line`, `tcerr-ignore-file`, and rules behind them. */
  constructor(source: string, lineOf: (offset: number) => number) {
    if (!source.includes('tcerr-ignore')) return;
    for (const { index, 1: where, 2: names = '' } of source.matchAll(COMMENT)) {
      const line =
        where === '-file' ? WHOLE_FILE : lineOf(index) + (where === '-next-line' ? 1 : 0);
      const rules = names.split(/[ ,]+/).filter(isRuleId);
      const off = this.#lines.get(line) ?? new Set();
      for (const rule of rules.length > 0 ? rules : (['all'] as const)) off.add(rule);
      this.#lines.set(line, off);
    }
  }

  isOff(rule: RuleId, line: number): boolean {
    return [line, WHOLE_FILE].some((at) => {
      const off = this.#lines.get(at);
      return off !== undefined && (off.has('all') || off.has(rule));
    });
  }
}
