import type { Engine } from './engines.ts';
import { type Answer, answer, judge } from './measure.ts';
import type { QueryClass, TrialQuery } from './query-classes.ts';

/**
 * Runs every query on a search and on its peer in turns, so that other load on the machine affects both, and prints
 * their shares and times next to each other. The targets are a median below the peer's, and a 95th percentile of at
 * most twice the peer's.
 */
export function printWithPeer(ours: Engine, peer: Engine, classes: readonly QueryClass[]): void {
  console.log(`\n${ours.name} | ${peer.name}, each query run on both in turns`);
  console.log(
    `${'class'.padEnd(28)}  first %        p50 ms           ratio  p95 ms           ratio`,
  );
  const all: Trial = { queries: [], ours: [], peer: [] };
  for (const { name, queries } of classes) {
    const trial: Trial = { queries, ours: [], peer: [] };
    for (const { text } of queries) {
      trial.ours.push(answer(text, ours.search));
      trial.peer.push(answer(text, peer.search));
    }
    printTrial(name, trial);
    for (const key of ['ours', 'peer'] as const) all[key].push(...trial[key]);
    all.queries.push(...queries);
  }
  printTrial('all', all);
}

interface Trial {
  queries: TrialQuery[];
  ours: Answer[];
  peer: Answer[];
}

function printTrial(name: string, { queries, ours, peer }: Trial): void {
  const [a, b] = [judge(queries, ours), judge(queries, peer)];
  const percent = (batch: number) => (batch * 100).toFixed(1).padStart(5);
  const ms = (time: number) => time.toFixed(3).padStart(7);
  const ratio = (of: number, to: number) => (of / to).toFixed(2).padStart(5);
  const columns = [
    `${percent(a.first)} | ${percent(b.first)}`,
    `${ms(a.p50Ms)} | ${ms(b.p50Ms)}`,
    ratio(a.p50Ms, b.p50Ms),
    `${ms(a.p95Ms)} | ${ms(b.p95Ms)}`,
    ratio(a.p95Ms, b.p95Ms),
  ];
  console.log([name.padEnd(28), ...columns].join('  '));
}
