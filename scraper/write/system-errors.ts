import { getSystemErrorMap } from 'node:util';
import { ContentError } from '../../src/content/content-error.ts';

/**
 * Does work on files and returns what it gives.
 * @throws {ContentError} naming the path and the reason when the system refuses some of it.
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
