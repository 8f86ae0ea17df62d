/** Names that Windows keeps for devices, whatever follows a dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * Writes a name so that it is safe as one segment of a URL and of a path on any file system, and so
 * that two names never share a slug, even where letter case is folded: a capital that starts a
 * segment is lowered, one inside it is lowered behind `-`, a small letter that starts a segment
 * stands behind `_`, any other character and a dot that would end a segment badly is its code point
 * in hex between `~`.
 *
 * `FailedOperation.DBError` → `failed-operation.d-b-error`,
 * `FailedOperation.DbError` → `failed-operation.db-error`.
 * @throws {RangeError} for an empty name.
 */
export function slugOf(name: string): string {
  if (name === '') throw new RangeError('an empty name has no slug');
  let slug = '';
  let starts = true;
  const characters = [...name];
  for (const [index, character] of characters.entries()) {
    if (/[A-Z]/.test(character)) slug += (starts ? '' : '-') + character.toLowerCase();
    else if (/[a-z]/.test(character)) slug += (starts ? '_' : '') + character;
    else if (/[0-9]/.test(character)) slug += character;
    else if (character === '.' && !starts && index < characters.length - 1) slug += '.';
    else slug += `~${character.codePointAt(0)?.toString(16)}~`;
    starts = character === '.';
  }
  return RESERVED.test(slug) ? `~~${slug}` : slug;
}

/** The slug of a service: its name, which is lower case by definition and so needs no mark for it. */
export function serviceSlugOf(service: string): string {
  const slug = slugOf(service).replace(/^_/, '');
  return RESERVED.test(slug) ? `~~${slug}` : slug;
}
