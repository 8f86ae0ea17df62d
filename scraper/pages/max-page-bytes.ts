/**
 * The maximum size of a page that is fetched, cached or read as a capture, in bytes. The largest known
 * page has less than two million bytes; a larger limit would only let a broken server fill memory.
 */
export const MAX_PAGE_BYTES = 5 * 2 ** 20;
