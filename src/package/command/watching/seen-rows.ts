import type { SeenAgain } from '../../terminal/watch.ts';
import type { CallRow } from '../../watch/call-tally.ts';

type RowName = Pick<CallRow, 'code' | 'service' | 'action'>;

/** Which rows have grown since they were said last. */
export class SeenRows {
  readonly #said = new Map<string, number>();

  /** Takes notice that the first occurrence of a row is said. */
  first(row: RowName): void {
    this.#said.set(keyOf(row), 1);
  }

  /** The rows that have grown. A new row of a code that was answered in another call is one of them. */
  again(rows: readonly CallRow[]): SeenAgain[] {
    return rows.flatMap((row) => {
      const more = row.count - (this.#said.get(keyOf(row)) ?? 0);
      this.#said.set(keyOf(row), row.count);
      return more > 0 ? [{ row, more }] : [];
    });
  }
}

function keyOf({ code, service, action }: RowName): string {
  return `${code} ${service} ${action}`;
}
