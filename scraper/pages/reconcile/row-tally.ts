/** How the rows of pages are accounted for. The number of rows seen is the sum of the first three. */
export interface RowTally {
  facts: number;
  /** Headings of tables, common parameters, and code that is not a fact of its kind of page. */
  boilerplate: number;
  issues: number;
  /** Rows among the issues that only this count found: the reader lost them. */
  lost: number;
}

/** The tally of several pages. */
export function addTallies(tallies: Iterable<RowTally>): RowTally {
  const sum: RowTally = { facts: 0, boilerplate: 0, issues: 0, lost: 0 };
  for (const tally of tallies) {
    sum.facts += tally.facts;
    sum.boilerplate += tally.boilerplate;
    sum.issues += tally.issues;
    sum.lost += tally.lost;
  }
  return sum;
}

/** A tally as a sum: `rows seen 412 = 380 facts + 32 boilerplate + 0 issues`. */
export function describeTally({ facts, boilerplate, issues, lost }: RowTally): string {
  const seen = facts + boilerplate + issues;
  const sum = `rows seen ${seen} = ${facts} facts + ${boilerplate} boilerplate + ${issues} issues`;
  return lost === 0 ? sum : `${sum}; the readers lost ${lost} of them`;
}
