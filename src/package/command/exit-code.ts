/** The exit codes of the command. */
export const EXIT = {
  /** The code is known; of a log, any of its codes; of a search, something was found; a policy was made. */
  known: 0,
  /** No code is known, or nothing was found. */
  unknown: 1,
  /** The command was not understood. */
  usage: 2,
  /** The input cannot be read, or the output cannot be written: the disk is full. */
  failed: 3,
  /** Ctrl-C ended the input; what was read until then is explained. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
