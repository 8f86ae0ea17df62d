/** The part before the first dot: `FailedOperation` of `FailedOperation.Accesskey`. */
export function categoryOf(code: string): string {
  const dot = code.indexOf('.');
  return dot < 0 ? code : code.slice(0, dot);
}

/**
 * The code without its last segment: `FailedOperation` of `FailedOperation.Accesskey`; `null` for a
 * code of one segment. The parent may be a code that no page lists.
 */
export function parentOf(code: string): string | null {
  const dot = code.replace(/\.$/, '').lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}
