import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { readRecord } from '../../src/content/read-layers.ts';
import { type CaptureNote, CaptureNoteSchema } from '../../src/schema/facts/capture-note.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import { type Source, type SourceId, SourceIdSchema } from '../../src/schema/facts/source.ts';
import type { Facts } from './extract/facts.ts';
import { extractPage } from './extract-page.ts';
import { type Issue, PageError } from './issue.ts';
import { MAX_PAGE_BYTES } from './max-page-bytes.ts';
import { READERS } from './readers/index.ts';
import { addTallies, type RowTally } from './reconcile/row-tally.ts';

/** The edition that every capture documents. */
export const CAPTURED_EDITION: Edition = 'international';

/** A page and its facts. */
export interface ReadPage {
  source: Source;
  /** The page's service and version, as far as they are known from outside the page. */
  note: Pick<CaptureNote, 'service' | 'apiVersion'>;
  facts: Facts;
}

/**
 * Reads every capture of a folder: `<capture>.txt` with its note `<capture>.json`. `rows` says how the
 * rows of all captures are accounted for.
 * @throws {ContentError} with every capture that cannot be used, and the reason.
 */
export function readCaptures(folder: string): {
  captures: ReadPage[];
  issues: Issue[];
  rows: RowTally;
} {
  const files = readdirSync(folder);
  const names = files.filter((name) => name.endsWith('.txt'));
  if (names.length === 0)
    throw new ContentError(`There are no captures in ${folder}:`, [
      'expected files ending in .txt',
    ]);
  const captures: ReadPage[] = [];
  const issues: Issue[] = [];
  const tallies: RowTally[] = [];
  const problems = notesAlone(files).map((name) => `${join(folder, name)}: has no capture`);
  for (const name of names.sort()) {
    try {
      const read = readCapture(folder, name.replace(/\.txt$/, ''));
      if (captures.some(({ source }) => source.id === read.capture.source.id))
        throw new PageError(`is the second capture of the id ${read.capture.source.id}`);
      captures.push(read.capture);
      tallies.push(read.rows);
      for (const issue of read.issues) issues.push(issue);
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      const reason = [error.message, ...(error.found ? [error.found] : [])].join('; ');
      problems.push(`${join(folder, name)}: ${reason}`);
    }
  }
  if (problems.length > 0)
    throw new ContentError('These captures cannot be read; nothing was written:', problems);
  return { captures, issues, rows: addTallies(tallies) };
}

/** Notes without a capture: its facts must not disappear from the content unnoticed. */
function notesAlone(files: readonly string[]): string[] {
  const present = new Set(files);
  return files.filter(
    (name) => name.endsWith('.json') && !present.has(name.replace(/json$/, 'txt')),
  );
}

/** `000_bf112d69` → `capture-000`: the part before the first `_` identifies the capture. */
function idOf(name: string): SourceId {
  const id = SourceIdSchema.safeParse(`capture-${name.split('_')[0]}`);
  if (id.success) return id.data;
  throw new PageError('has a file name that gives no valid id; use a name such as 005_name.txt');
}

function readCapture(
  folder: string,
  name: string,
): { capture: ReadPage; issues: Issue[]; rows: RowTally } {
  const id = idOf(name);
  if (!existsSync(join(folder, `${name}.json`)))
    throw new PageError(`has no note: ${name}.json does not exist`);
  const note = readRecord(folder, { path: `${name}.json`, schema: CaptureNoteSchema });
  if (!note.ok) throw new PageError(`its note cannot be used: ${note.problems.join('; ')}`);
  const path = join(folder, `${name}.txt`);
  const stat = statSync(path);
  if (!stat.isFile()) throw new PageError('is not a file');
  if (stat.size > MAX_PAGE_BYTES) throw new PageError(`is larger than ${MAX_PAGE_BYTES} bytes`);
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (text.trim() === '') throw new PageError('is empty');

  const { url, form, frameLanguage } = note.value;
  const page = READERS[form](text, { name: id, url });
  const { facts, issues, rows } = extractPage(page, id, { form, text });
  const source: Source = {
    id,
    kind: facts.kind,
    form,
    url,
    title: page.title,
    product: page.product,
    frameLanguage,
    version: null,
    remark: note.value.remark,
    updatedAt: page.updatedAt,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return { capture: { source, note: note.value, facts }, issues, rows };
}
