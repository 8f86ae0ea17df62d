import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../src/content/replace-file.ts';

const RunSchema = z.strictObject({
  id: z.string(),
  /** The address that the crawl was given. */
  site: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
});
/** A crawl, from its first request until every page that it set out for was asked for. */
export type Run = z.infer<typeof RunSchema>;

const OutcomeSchema = z.strictObject({
  run: z.string(),
  url: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'failed']),
  /** Why it failed. */
  reason: z.string().optional(),
});
/** How the last request for a page ended. */
export type Outcome = z.infer<typeof OutcomeSchema>;

/**
 * What the crawls of a cache did: the last run, and for every page how its last request ended. One
 * line is appended for each, so that a run that was killed is known up to its last page.
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

  /** The last run; `null` for a cache that is new. */
  get run(): Run | null {
    return this.#run;
  }

  /** Goes on with the last run of a site if it was never finished, else begins one. */
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

  /** Notes that every page of the run was asked for. */
  finish(run: Run, finishedAt: Date): void {
    this.#write({ ...run, finishedAt: finishedAt.toISOString() });
  }

  /** How the last request for a page ended, in whatever run; `undefined` when it was never asked for. */
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

/** A value of the shape; `null` for a line that was cut short, and for anything else. */
function parseJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
