/** Names that Windows reserves for devices, also with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/** The pieces of a name: upper-case letters, a capitalized word, a lower-case word, digits, any other character. */
export const SLUG_PIECES =
  /([A-Z]{2,}(?![a-z])[0-9]*)|([A-Z][a-z0-9]*)|([a-z][a-z0-9]*)|([0-9]+)|(\.)|(.)/gsu;

/** A cache: a build needs the same slugs many times. */
const slugs = new Map<string, string>();

/**
 * The slug of a name: safe as one segment of a URL and of a path on any file system. Two names never share a slug,
 * even where letter case is ignored. A word follows `-`, upper-case letters follow `--`, a lower-case word follows
 * `_`; at the start of a segment one `-` is left out. Any other character, and a dot at the start or end of the slug,
 * becomes its code point in hex between `~`.
 *
 * `FailedOperation.DBError` → `failed-operation.-db-error`, `FailedOperation.DbError` → `failed-operation.db-error`.
 * @throws {RangeError} if the name is empty.
 */
export function slugOf(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const slug = writeSlug(name);
  slugs.set(name, slug);
  return slug;
}

function writeSlug(name: string): string {
  if (name === '') throw new RangeError('an empty name has no slug');
  let slug = '';
  let starts = true;
  for (const match of name.matchAll(SLUG_PIECES)) {
    const [piece, capitals, word, lower, digits, dot] = match;
    const last = match.index + piece.length === name.length;
    if (capitals) slug += (starts ? '-' : '--') + capitals.toLowerCase();
    else if (word) slug += (starts ? '' : '-') + word.toLowerCase();
    else if (lower) slug += `_${lower}`;
    else if (digits) slug += digits;
    else if (dot && !starts && !last) slug += '.';
    else slug += `~${piece.codePointAt(0)?.toString(16)}~`;
    starts = dot !== undefined;
  }
  return keepOffReserved(slug);
}

/** The slug of a service: its name is lower case by definition, so the leading `_` is left out. */
export function serviceSlugOf(service: string): string {
  return keepOffReserved(slugOf(service).replace(/^_/, ''));
}

function keepOffReserved(slug: string): string {
  return RESERVED.test(slug) ? `~~${slug}` : slug;
}
