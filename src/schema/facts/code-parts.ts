/** The part before the first dot: `FailedOperation` of `FailedOperation.Accesskey`. */
export function categoryOf(code: string): string {
  const dot = code.indexOf('.');
  return dot < 0 ? code : code.slice(0, dot);
}

/**
 * The code one segment up: `FailedOperation` of `FailedOperation.Accesskey`; `null` for a code of
 * one segment. A parent need not be a code that any page lists.
 */
export function parentOf(code: string): string | null {
  const dot = code.replace(/\.$/, '').lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}
