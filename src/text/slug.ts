/** Names that Windows keeps for devices, whatever follows a dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/** The pieces of a name: capitals, a capitalised word, a lower-case word, digits, any one character. */
export const SLUG_PIECES =
  /([A-Z]{2,}(?![a-z])[0-9]*)|([A-Z][a-z0-9]*)|([a-z][a-z0-9]*)|([0-9]+)|(\.)|(.)/gsu;

/** The slugs that were asked for: a build asks for the same ones many times. */
const slugs = new Map<string, string>();

/**
 * Writes a name so that it is safe as one segment of a URL and of a path on any file system, and so
 * that two names never share a slug, even where letter case is folded. A word stands behind `-`,
 * capitals behind `--`, a lower-case word behind `_`; where a segment starts, one `-` is left out.
 * Any other character, and a dot that would start or end the slug, is its code point in hex between
 * `~`.
 *
 * `FailedOperation.DBError` → `failed-operation.-db-error`,
 * `FailedOperation.DbError` → `failed-operation.db-error`.
 * @throws {RangeError} for an empty name.
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

/** The slug of a service: its name, which is lower case by definition and so needs no mark for it. */
export function serviceSlugOf(service: string): string {
  return keepOffReserved(slugOf(service).replace(/^_/, ''));
}

function keepOffReserved(slug: string): string {
  return RESERVED.test(slug) ? `~~${slug}` : slug;
}
