import { pathToFileURL } from 'node:url';
import type * as Catalog from '../../src/package/library/index.ts';
import { median } from '../median.ts';

const ROUNDS = 9;

/** Microseconds a call takes. */
export interface ExplainTimes {
  /** The very first call of all. */
  firstUs: number;
  /** Each known code for the first time, on average. */
  newUs: number;
  /** Each known code again, on average. */
  knownUs: number;
  /** To look a code up in a `Map`, for comparison. */
  lookUpUs: number;
}

/** Times `explain` of a built catalog for all its codes, and look-ups in a `Map` for comparison. */
export async function timeExplain(root: string): Promise<ExplainTimes> {
  const { errorCodes, explain }: typeof Catalog = await import(pathToFileURL(root).href);
  const codes = errorCodes();
  const map = new Map(codes.map((code, index) => [code, index]));
  const [first = ''] = codes;
  const firstUs = eachUs([first], explain);
  const newUs = eachUs(codes.slice(1), explain);
  const rounds = (call: (code: string) => unknown) =>
    median(Array.from({ length: ROUNDS }, () => eachUs(codes, call)));
  return { firstUs, newUs, knownUs: rounds(explain), lookUpUs: rounds((code) => map.get(code)) };
}

function eachUs(codes: readonly string[], call: (code: string) => unknown): number {
  const start = performance.now();
  for (const code of codes) call(code);
  return ((performance.now() - start) * 1000) / codes.length;
}
