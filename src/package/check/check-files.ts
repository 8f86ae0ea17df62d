import { closeSync, openSync, readSync } from 'node:fs';
import { sep } from 'node:path';
import { type ConstantLookup, judgeProgram } from '../programs/judge/judge-program.ts';
import { LinePlaces } from '../programs/judge/line-places.ts';
import type { RuleSettings } from '../programs/judge/rules.ts';
import { isProgram, languageOf } from '../programs/language.ts';
import { programKnowledge } from '../programs/program-knowledge.ts';
import type { Program } from '../programs/scan/program.ts';
import { scanProgram } from '../programs/scan/scan-program.ts';
import type { CheckReport, PlacedFinding, SkippedFile } from './report.ts';
import { SharedConstants } from './shared-constants.ts';
import { sourceFiles } from './walk-files.ts';

const MAX_FILE_BYTES = 10_000_000;
/** Where a file that is not text has a zero byte. */
const BEGINNING = 8_000;

const UNREADABLE = { reason: 'unreadable' } as const;

/** How files are checked. */
interface CheckOptions {
  readonly settings?: RuleSettings;
  /** Whether paths that git ignores, and folders of dependencies, are left out of folders. */
  readonly ignores?: boolean;
}

/** A file with comparisons. */
interface Scanned {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
}

/**
 * Checks source files and folders. All files are read before any is judged: a constant that one defines is compared in
 * others.
 * @throws {UsageError} for a path that does not exist.
 */
export async function checkFiles(
  paths: readonly string[],
  { settings = {}, ignores = true }: CheckOptions = {},
): Promise<CheckReport> {
  const scanned: Scanned[] = [];
  const skipped: SkippedFile[] = [];
  const constants = new SharedConstants();
  let [files, bytes, comparisons] = [0, 0, 0];
  for (const { path, isUnreadable } of sourceFiles(paths, ignores)) {
    const read = isUnreadable ? UNREADABLE : readSource(path);
    if ('reason' in read) {
      skipped.push({ path: shown(path), reason: read.reason });
      continue;
    }
    files += 1;
    bytes += read.bytes;
    comparisons += read.program.comparisons.length;
    constants.add(path, read.program);
    if (read.program.comparisons.length > 0) scanned.push({ path, ...read });
  }
  const findings: PlacedFinding[] = [];
  for (const one of scanned) findings.push(...(await findingsIn(one, settings, constants)));
  return { files, bytes, comparisons, skipped, findings };
}

/** Thousands of files are read, and each wait for one costs more than reading it. */
function readSource(
  path: string,
): { text: string; bytes: number; program: Program } | Pick<SkippedFile, 'reason'> {
  const language = languageOf(path);
  if (language === undefined || !isProgram(language)) return { reason: 'not-a-program' };
  try {
    const content = contentOf(path);
    if (content === undefined) return { reason: 'too-large' };
    if (content.subarray(0, BEGINNING).includes(0)) return { reason: 'binary' };
    const text = content.toString();
    return { text, bytes: content.length, program: scanProgram(text, language) };
  } catch {
    return UNREADABLE;
  }
}

/** All files are read into the same bytes, which is quicker than new ones for each. */
let bytes: Buffer | undefined;

/** The content of a file, until the next one is read; `undefined` if it is too large. */
function contentOf(path: string): Buffer | undefined {
  bytes ??= Buffer.allocUnsafe(MAX_FILE_BYTES + 1);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length <= MAX_FILE_BYTES; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return length > MAX_FILE_BYTES ? undefined : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

async function findingsIn(
  scanned: Scanned,
  settings: RuleSettings,
  constants: SharedConstants,
): Promise<PlacedFinding[]> {
  const { path, text, program } = scanned;
  const constantOf: ConstantLookup = (constant) => constants.valueOf(constant, scanned);
  const knowledge = await programKnowledge();
  const findings = await judgeProgram(text, program, knowledge, { settings, constantOf });
  if (findings.length === 0) return [];
  const places = new LinePlaces(text);
  return findings.map(({ start, end, ...finding }) => {
    const [from, to] = [places.at(start), places.at(end)];
    return {
      ...finding,
      path: shown(path),
      line: from.line + 1,
      column: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
    };
  });
}

function shown(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
