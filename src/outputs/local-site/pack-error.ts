/** A built site that cannot be packed as it stands, in words that say what to do. */
export class PackError extends Error {}
