import type { Measured } from './measure.ts';
import type { QueryClass } from './query-classes.ts';

/**
 * Prints the results of each class and the target shares; with `--missed` on the command line, also the queries whose
 * first result was wrong.
 */
export function printAnswers(
  title: string,
  rows: Iterable<{ trial: QueryClass; measured: Measured }>,
): void {
  console.log(`\n${title}`);
  console.log(`${'class'.padEnd(28)}  first %  target  in five %  target  p50 ms  p95 ms`);
  for (const { trial, measured } of rows) {
    const columns = [
      percent(measured.first).padStart(7),
      `≥ ${trial.first * 100}`.padStart(6),
      percent(measured.inFive).padStart(9),
      `≥ ${trial.inFive * 100}`.padStart(6),
      ...[measured.p50Ms, measured.p95Ms].map((ms) => ms.toFixed(2).padStart(6)),
    ];
    console.log([trial.name.padEnd(28), ...columns].join('  '));
    if (process.argv.includes('--missed'))
      console.log(measured.missed.map((text) => `  ${text}`).join('\n'));
  }
}

function percent(batch: number): string {
  return (batch * 100).toFixed(1);
}
