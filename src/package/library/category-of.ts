import { categoryOf as categoryOfCode } from '../../schema/facts/code-parts.ts';

// Declared with a type of its own: the published types stand alone and cannot refer to src/schema.
/**
 * The part of a code before the first dot: `FailedOperation` of `FailedOperation.Accesskey`; the
 * whole of a code without a dot.
 */
export const categoryOf: (code: string) => string = categoryOfCode;
