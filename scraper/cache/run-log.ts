import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../src/content/disk/replace-file.ts';

const RunSchema = z.strictObject({
  id: z.string(),
  /** The base URL of the crawl. */
  site: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
});
/** A crawl, from its first request until every page has been requested. */
export type Run = z.infer<typeof RunSchema>;

const OutcomeSchema = z.strictObject({
  run: z.string(),
  url: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'failed']),
  /** The reason of a failure. */
  reason: z.string().optional(),
});
/** The result of the last request for a page. */
export type Outcome = z.infer<typeof OutcomeSchema>;

/**
 * The log of the crawls into a cache: the last run, and the result of the last request for every page.
 * Each result is appended as a line, so that a killed run is known up to its last page.
 */
export class RunLog {
  readonly #folder: string;
  readonly #outcomes = new Map<string, Outcome>();
  #run: Run | null;

  constructor(folder: string) {
    this.#folder = folder;
    this.#run = readJson(this.#path('run.json'), RunSchema);
    for (const line of linesOf(this.#path('outcomes.jsonl'))) {
      const outcome = parseJson(line, OutcomeSchema);
      if (outcome) this.#outcomes.set(outcome.url, outcome);
    }
  }

  /** The last run; `null` for a new cache. */
  get run(): Run | null {
    return this.#run;
  }

  /** Continues the last run of a site if it was not finished and `anew` is not set, or starts a new one. */
  begin(site: string, startedAt: Date, anew: boolean): { run: Run; continued: boolean } {
    const last = this.#run;
    if (last && last.finishedAt === null && last.site === site && !anew)
      return { run: last, continued: true };
    const time = startedAt.toISOString();
    const run: Run = { id: time, site, startedAt: time, finishedAt: null };
    this.#write(run);
    const lines = Array.from(this.#outcomes.values(), (outcome) => `${JSON.stringify(outcome)}\n`);
    replaceFile(this.#path('outcomes.jsonl'), lines.join(''));
    return { run, continued: false };
  }

  /** Records that every page of the run has been requested. */
  finish(run: Run, finishedAt: Date): void {
    this.#write({ ...run, finishedAt: finishedAt.toISOString() });
  }

  /** The result of the last request for a page in any run; `undefined` if it was never requested. */
  outcomeOf(url: string): Outcome | undefined {
    return this.#outcomes.get(url);
  }

  add(outcome: Outcome): void {
    this.#outcomes.set(outcome.url, outcome);
    appendFileSync(this.#path('outcomes.jsonl'), `${JSON.stringify(outcome)}\n`);
  }

  #write(run: Run): void {
    this.#run = run;
    mkdirSync(this.#folder, { recursive: true });
    replaceFile(this.#path('run.json'), `${JSON.stringify(run)}\n`);
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | null {
  return existsSync(path) ? parseJson(readFileSync(path, 'utf8'), schema) : null;
}

/** A value that fits the schema; `null` for a truncated line and for any other value. */
function parseJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
