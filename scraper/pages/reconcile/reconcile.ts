import type { PageForm } from '../../../src/schema/facts/source.ts';
import type { Facts } from '../extract/facts.ts';
import { type Issue, IssueList } from '../issue.ts';
import { htmlRows } from './html-rows.ts';
import { keyOf, type Reported, reportedBy } from './reported.ts';
import { areTwoRows, containsRow, isClearRow, isCode } from './row-shapes.ts';
import type { RowTally } from './row-tally.ts';
import type { SeenRow } from './seen-row.ts';
import { squash } from './squash.ts';
import { type StatedFact, statedFacts } from './stated-facts.ts';
import { StatedLines } from './stated-lines.ts';
import { textRows } from './text-rows.ts';

/** A page as it came, and what was read from it. */
export interface ReadText {
  form: PageForm;
  text: string;
  facts: Facts;
  issues: readonly Issue[];
}

type Account = 'facts' | 'boilerplate' | 'issues';

/**
 * A second opinion on a page: each row that its raw text shows is a fact, boilerplate or an issue, and
 * each fact has a row. Rows are found by other means than the readers'. A row or a fact for which this
 * is not so becomes an issue, so nothing is lost or invented silently. `source` names the page.
 */
export function reconcile(read: ReadText, source: string): { issues: Issue[]; rows: RowTally } {
  const rows = read.form === 'html' ? htmlRows(read.text) : textRows(read.text);
  const ledger = new Ledger(read);
  const names = new Set(statedFacts(read.facts).map(({ name }) => name));
  const tally: RowTally = { facts: 0, boilerplate: 0, issues: 0, lost: 0 };
  const lost: SeenRow[] = [];
  const issues = new IssueList(source);
  for (const [at, row] of rows.entries()) {
    if (ledger.isDouble(row)) issues.add(row.where, 'may be two rows in one', row.text);
    if (read.form !== 'html' && mayContinue(row, rows[at - 1], names))
      issues.add(row.where, 'may be the rest of the row above', row.text);
    const account = ledger.accountOf(row);
    if (account) tally[account] += 1;
    else lost.push(row);
  }
  tally.issues += lost.length;
  tally.lost = lost.length;
  for (const { where, text } of lost)
    issues.add(where, 'is on the page, but in no fact and in no other issue', text);
  for (const { written } of ledger.unseen())
    issues.add(
      `fact ${written.slice(0, 80)}`,
      'was read, but no row on the page shows it',
      written,
    );
  return { issues: issues.issues, rows: tally };
}

/** Whether a line that was read as a row can be the rest of a sentence about the code above. */
function mayContinue(
  { text }: SeenRow,
  above: SeenRow | undefined,
  names: ReadonlySet<string>,
): boolean {
  const [, first] = SENTENCE_PART.exec(text) ?? [];
  if (first === undefined || isCode(first) || !names.has(squash(first))) return false;
  return isCode(above?.name ?? '') && !/[.。!?！？)）]$/.test(above?.text ?? '');
}

/** A word without a dot, and one in lower case. */
const SENTENCE_PART = /^(\w+) [a-z][^|]*$/;
/** Facts that can have the same name; more are not compared with a row. */
const MAX_COMPARED = 50;
const COMMON_NAME = /^(?:action|version|region)$/;
const COMMON = /commonparam|公共参数/;

/** Matches the rows of a page with its facts and issues. A fact is used once. */
class Ledger {
  readonly #facts: Map<string, StatedFact[]>;
  /** Facts with a name of several words, by their whole text. */
  readonly #wholes = new Map<string, StatedFact>();
  readonly #lines: StatedLines;
  readonly #reported: Reported;
  readonly #form: PageForm;
  readonly #hasExamples: boolean;
  /** The tables and pieces of code that an issue reports, and the headings of each table. */
  readonly #groups = new Set<number>();
  readonly #headings = new Map<number, string[]>();
  #last: StatedFact | undefined;
  /** Whether the row above ends without a pipe, so that it can go on. */
  #isOpen = false;

  constructor({ form, facts, issues }: ReadText) {
    this.#form = form;
    const stated = statedFacts(facts);
    this.#facts = Map.groupBy(stated, ({ name }) => name);
    for (const fact of stated)
      if (/\s/.test(fact.written))
        for (const order of fact.orders) this.#wholes.set(fact.name + order, fact);
    this.#lines = new StatedLines(facts);
    this.#reported = reportedBy(issues);
    this.#hasExamples = facts.kind === 'action' || facts.kind === 'responses';
  }

  /** How a row is accounted for; `null` if it is lost. */
  accountOf(row: SeenRow): Account | null {
    if (row.kind === 'header') return this.#headerOf(row);
    const isStated = this.#isStated(row);
    this.#isOpen = !row.text.endsWith('|');
    if (isStated) return 'facts';
    if (this.#isReported(row)) return 'issues';
    if (row.kind === 'code') return this.#hasExamples ? null : 'boilerplate';
    const isCommon = COMMON_NAME.test(squash(row.name ?? '')) && COMMON.test(squash(row.text));
    return isCommon ? 'boilerplate' : null;
  }

  /** Whether a row contains a second one. Tags show where a row of HTML ends, so it has no second one. */
  isDouble({ kind, group, name, cells, text }: SeenRow): boolean {
    if (kind !== 'row' || this.#form === 'html') return false;
    const columns = this.#headings.get(group)?.length;
    if (text.includes('|'))
      return columns !== undefined && areTwoRows([name ?? '', ...cells], columns);
    return containsRow(name ?? '', cells.join(' '));
  }

  /** Facts that no row has shown. */
  unseen(): StatedFact[] {
    return [...this.#facts.values()].flat();
  }

  #headerOf({ group, name, cells, text }: SeenRow): Account {
    this.#headings.set(group, [name ?? '', ...cells].map(squash));
    if (!this.#reported.keys.has(keyOf(text))) return 'boilerplate';
    this.#groups.add(group);
    return 'issues';
  }

  #isStated(row: SeenRow): boolean {
    const { kind, text } = row;
    if (kind === 'code') return this.#lines.has(text);
    const name = row.name ?? text.split(/\s/, 1)[0] ?? '';
    const cells = row.name === null ? [text.slice(name.length)] : this.#knownCells(row);
    return (
      this.#isNamed(squash(name), cells.map(squash)) ||
      this.#isWhole(text) ||
      (this.#canBeText(row) && this.#lines.has(text)) ||
      (kind === 'line' && this.#last !== undefined && states(this.#last, [squash(text)]))
    );
  }

  /** Whether a fact with this name has these cells. */
  #isNamed(name: string, cells: readonly string[]): boolean {
    const named = this.#facts.get(name) ?? [];
    const at = named.findIndex((fact, index) => index < MAX_COMPARED && states(fact, cells));
    if (at < 0) return false;
    [this.#last] = named.splice(at, 1);
    return true;
  }

  /** Whether a row can be a line of a text: it has no shape that only rows have. */
  #canBeText({ kind, text }: SeenRow): boolean {
    if (kind !== 'row') return true;
    return text.includes('|') ? this.#isOpen : !isClearRow(text);
  }

  /** Whether text is that of a fact whose name has several words. */
  #isWhole(text: string): boolean {
    if (this.#wholes.size === 0) return false;
    const fact = this.#wholes.get(squash(text));
    const named = fact && this.#facts.get(fact.name);
    if (!fact || !named?.includes(fact)) return false;
    named.splice(named.indexOf(fact), 1);
    return true;
  }

  /** The cells of a row below headings that no issue reports. */
  #knownCells({ group, cells }: SeenRow): string[] {
    const headings = this.#headings.get(group) ?? [];
    return cells.filter((_, at) => !this.#reported.columns.has(headings[at + 1] ?? ''));
  }

  #isReported({ group, name, text, kind }: SeenRow): boolean {
    const { keys, names } = this.#reported;
    const squashed = squash(name ?? '');
    const isNamed = squashed !== '' && (names.has(squashed) || keys.has(squashed));
    if (!isNamed && !keys.has(keyOf(text))) return this.#groups.has(group);
    if (kind === 'code') this.#groups.add(group);
    return true;
  }
}

/** Whether cells, reduced to letters and digits, are part of what a fact says, in one of its orders each. */
function states({ orders }: StatedFact, cells: readonly string[]): boolean {
  return cells.every((cell) => orders.some((order) => order.includes(cell)));
}
