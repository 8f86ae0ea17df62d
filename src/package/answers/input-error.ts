/** An input, such as standard input or a file, cannot be read; the message says why. */
export class InputError extends Error {}
