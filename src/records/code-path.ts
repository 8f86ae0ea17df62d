import { sitePath } from '../text/paths.ts';
import type { ContentIndex } from './content-index.ts';

/**
 * The page of a code: the page that several owners share, or that of its only service; of a code that none lists now,
 * that of the first service that did. `undefined` without one.
 */
export function codePath(
  { sharedCodes, listedBy, removedBy }: ContentIndex,
  code: string,
): string | undefined {
  if (sharedCodes.has(code)) return sitePath.sharedError(code);
  const [service] = listedBy.get(code) ?? removedBy.get(code) ?? [];
  return service === undefined ? undefined : sitePath.serviceError(service, code);
}
