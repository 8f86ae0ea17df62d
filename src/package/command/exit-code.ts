/** The exit codes of the command. */
export const EXIT = {
  /** The code is known; of a log, any of its codes; of a search, something was found. */
  known: 0,
  /** No code is known, or nothing was found. */
  unknown: 1,
  /** The command was not understood. */
  usage: 2,
  /** The output cannot be written: the disk is full. */
  failed: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
