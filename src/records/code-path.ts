import { sitePath } from '../text/paths.ts';
import type { ContentIndex } from './content-index.ts';

/** The page of a code: the page that several owners share, or that of its only service; `undefined` without one. */
export function codePath(
  { sharedCodes, services }: ContentIndex,
  code: string,
): string | undefined {
  if (sharedCodes.has(code)) return sitePath.sharedError(code);
  for (const { service, codes } of services.values()) {
    if (codes.has(code)) return sitePath.serviceError(service, code);
  }
  return undefined;
}
