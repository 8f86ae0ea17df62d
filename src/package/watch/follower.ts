import type { BigIntStats } from 'node:fs';

/** A log that a file is read into. */
export interface FollowedLog {
  /** Takes bytes in their order; the next ones are read when it is done. */
  add(bytes: Uint8Array): Promise<void>;
  /** Answers what waits for its end, because nothing more comes for now. */
  settle(): Promise<void>;
  /** Takes notice that the file begins anew: it was truncated. */
  restart(): Promise<void>;
  /** Takes notice that nothing more comes. */
  finish(): Promise<void>;
}

/** Reads a file as it grows. */
export interface Follower {
  /** Whether nothing more can come. */
  readonly isDone: boolean;
  /** Reads what is new. @returns whether there was anything. */
  readNew(): Promise<boolean>;
  close(): Promise<void>;
}

/** What followers share. */
export interface FollowerOptions {
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Takes what people should know about a file that is read in part. */
  note(text: string): void;
}

/** What a file is, whatever it is called. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev} ${ino}`;
}
