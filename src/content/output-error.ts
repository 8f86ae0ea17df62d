/** An output that cannot be made; the message says in words what to do. */
export class OutputError extends Error {}
