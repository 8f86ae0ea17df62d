import { type Edition, EditionSchema } from '../schema/facts/edition.ts';
import { ContentError } from './content-error.ts';

/** The content folder: the environment variable `CONTENT_DIR`; `content` if it is unset or empty. */
export function contentFolder(): string {
  return process.env.CONTENT_DIR || 'content';
}

/**
 * The editions that a build contains: those that the environment variable `EDITIONS` names, separated by commas;
 * `undefined` for all that the content folder has.
 * @throws {ContentError} if it names another one.
 */
export function contentEditions(): Edition[] | undefined {
  const names = (process.env.EDITIONS ?? '').split(',').filter((name) => name !== '');
  if (names.length === 0) return undefined;
  const named = EditionSchema.options.filter((edition) => names.includes(edition));
  if (named.length === new Set(names).size) return named;
  throw new ContentError('The editions are unknown:', [
    `EDITIONS=${names.join(',')}: write ${EditionSchema.options.join(', ')}, or both`,
  ]);
}
