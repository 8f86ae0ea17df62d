import { getSystemErrorMap } from 'node:util';
import { ContentError } from '../../src/content/content-error.ts';

/**
 * Runs work on files and returns its result.
 * @throws {ContentError} with the path and the reason if the system reports an error.
 */
export function explainSystemErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const [, reason = error.code] = getSystemErrorMap().get(error.errno) ?? [];
    throw new ContentError('A file or a folder cannot be used:', [
      `${error.path ?? 'the system'}: ${reason} (${error.code})`,
    ]);
  }
}

function isSystemError(
  error: unknown,
): error is Error & { code: string; errno: number; path?: string } {
  return error instanceof Error && 'code' in error && 'errno' in error && 'syscall' in error;
}
