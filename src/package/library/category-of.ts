import { categoryOf as categoryOfCode } from '../../schema/facts/code-parts.ts';

// It has an explicit type because the published types cannot refer to src/schema.
/**
 * The part of a code before the first dot: `FailedOperation` of `FailedOperation.Accesskey`; the
 * whole of a code without a dot.
 */
export const categoryOf: (code: string) => string = categoryOfCode;
