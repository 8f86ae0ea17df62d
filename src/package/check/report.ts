import type { Finding } from '../programs/judge/rules.ts';

/** A finding with its place, as editors count: lines and columns begin with 1. */
export interface PlacedFinding extends Omit<Finding, 'start' | 'end'> {
  /** As the path was given, with `/` between folders. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A file that was not checked, or a folder that cannot be read. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: 'too-large' | 'binary' | 'unreadable' | 'not-a-program';
}

/** What a check found. */
export interface CheckReport {
  /** How many files were read. */
  readonly files: number;
  readonly bytes: number;
  /** How many comparisons of codes they have. */
  readonly comparisons: number;
  readonly skipped: readonly SkippedFile[];
  /** By path, then place. */
  readonly findings: readonly PlacedFinding[];
}
