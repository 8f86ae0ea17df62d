import { existsSync, readFileSync } from 'node:fs';
import type * as Catalog from '../../src/package/library/all.ts';

/** Texts in the manner of public reports, which are kept outside of this repository. */
export const CASES = '../shared/reports/cases.json';

/** A text, and what a perfect reader takes from it; `null` where there is nothing to find. */
export interface Case {
  readonly id: string;
  readonly input: string;
  readonly expect: {
    readonly layer: string;
    readonly code: string | null;
    readonly nested: string | null;
    readonly likelyCodes: readonly string[];
    readonly service: string | null;
    readonly action: string | null;
    readonly permission: { readonly operation: string; readonly resource: string | null } | null;
    readonly parameter: string | null;
    readonly value: string | null;
    /** A number and its unit: `20 per second`. */
    readonly limit: string | null;
    readonly requestId: string | null;
    readonly retry: string;
    readonly fixedBy: string;
  };
}

/** What the texts expect of one field, and what was found. */
export interface FieldScore {
  readonly field: string;
  readonly right: number;
  readonly total: number;
  /** A line for each text that fails. */
  readonly failures: readonly string[];
}

type Expect = Case['expect'];
type Answer = ReturnType<typeof answerOf>;
/** A field: what is expected, `undefined` where the text does not count, and what was found. */
type Field = readonly [
  name: string,
  expected: (expect: Expect) => unknown,
  found: (answer: Answer, expect: Expect) => unknown,
];

/** Interfaces of Tencent that the texts count as none. */
const NO_LAYER: ReadonlySet<string> = new Set(['asr', 'scf', 'dnspod-token', 'edgeone-pages']);

const FIELDS: readonly Field[] = [
  ['layer', ({ layer }) => layer, ({ layer }) => (NO_LAYER.has(layer) ? 'none' : layer)],
  ['code', ({ code }) => code, ({ reading }) => reading.code?.value ?? null],
  ['nested code', ({ nested }) => nested, ({ reading }) => reading.cause?.value ?? null],
  [
    'permission',
    ({ permission }) =>
      permission ? `${permission.operation} on ${permission.resource}` : undefined,
    ({ reading: { denials } }) =>
      `${denials[0]?.operation.value} on ${denials[0]?.resource?.value ?? null}`,
  ],
  ['parameter', ({ parameter }) => some(parameter), ({ reading }) => reading.parameter?.value],
  ['service', ({ service }) => some(service), ({ reading }) => reading.service?.value],
  ['action', ({ action }) => some(action), ({ reading }) => reading.action?.value],
  [
    'likely code first',
    likely,
    ({ likelyCodes }, expect) => oneOf(expect, likelyCodes.slice(0, 1)),
  ],
  ['likely code in three', likely, ({ likelyCodes }, expect) => oneOf(expect, likelyCodes)],
  ['RequestId', ({ requestId }) => requestId, ({ reading }) => reading.requestId?.value ?? null],
  [
    'value',
    ({ value }) => some(value),
    ({ reading: { facts } }, { value }) =>
      facts.some((fact) => fact.value === value) ? value : facts.map((fact) => fact.value).join(),
  ],
  [
    'limit',
    ({ limit }) => some(limit && /\d+/.exec(limit)?.[0]),
    ({ reading: { facts } }) => facts.find(({ kind }) => kind === 'limit')?.value,
  ],
  ['retry', ({ retry }) => retry, ({ shouldRetry }) => shouldRetry.answer],
  [
    'who fixes it',
    ({ fixedBy }) => (fixedBy === 'owner' ? 'account owner' : fixedBy),
    ({ fixedBy }) => fixedBy[0],
  ],
];

/** Reads every case, and scores each field. */
export function scoreCases(
  cases: readonly Case[],
  catalog: Pick<typeof Catalog, 'explain' | 'readMessage'>,
): FieldScore[] {
  const answers = cases.map(({ input }) => answerOf(input, catalog));
  return FIELDS.map(([field, expected, found]) => {
    const failures: string[] = [];
    let total = 0;
    for (const [at, { id, expect }] of cases.entries()) {
      const answer = answers[at];
      const wanted = expected(expect);
      if (!answer || wanted === undefined) continue;
      total++;
      const got = found(answer, expect);
      if (got !== wanted) failures.push(`${id}: ${got ?? 'nothing'} instead of ${wanted}`);
    }
    return { field, right: total - failures.length, total, failures };
  });
}

/** The cases; `undefined` where they are missing. */
export function readCases(): Case[] | undefined {
  return existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : undefined;
}

function answerOf(input: string, catalog: Pick<typeof Catalog, 'explain' | 'readMessage'>) {
  return { ...catalog.explain(input), reading: catalog.readMessage(input) };
}

function some(value: string | null | undefined): string | undefined {
  return value ?? undefined;
}

function likely({ likelyCodes }: Expect): true | undefined {
  return likelyCodes.length > 0 ? true : undefined;
}

function oneOf({ likelyCodes }: Expect, found: readonly { readonly code: string }[]): boolean {
  return found.some(({ code }) => likelyCodes.includes(code));
}
