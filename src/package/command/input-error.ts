/** Standard input cannot be read; the message says why. */
export class InputError extends Error {}
