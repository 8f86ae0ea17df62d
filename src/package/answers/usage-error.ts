/** The command was not understood; its message says why and may contain text from outside. */
export class UsageError extends Error {}
