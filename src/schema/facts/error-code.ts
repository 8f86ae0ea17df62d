import { z } from 'zod';
import { categoryOf, parentOf } from './code-parts.ts';
import { RemovalSchema } from './removal.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/**
 * An error code exactly as the source writes it: segments of letters, digits and `_` between dots.
 * A few published codes end in a dot. At most 160 characters (the longest known has 89).
 */
export const CodeSchema = z
  .string()
  .max(160)
  .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*\.?$/, 'is not an error code');

/** Whether any action may return the code, or those of one service. */
export const ErrorScopeSchema = z.enum(['common', 'service']);
export type ErrorScope = z.infer<typeof ErrorScopeSchema>;

/** An error code as content stores it; {@link ErrorCodeSchema} adds what the code itself says. */
export const ErrorCodeRecordSchema = z.strictObject({
  code: CodeSchema,
  scope: ErrorScopeSchema,
  descriptions: z.array(StatementSchema).default([]),
  sources: z.array(SourceIdSchema).min(1),
  removed: RemovalSchema.optional(),
});
export type ErrorCodeRecord = z.infer<typeof ErrorCodeRecordSchema>;

/** An error code, with the category and the parent read off the code. */
export const ErrorCodeSchema = ErrorCodeRecordSchema.transform((record) => ({
  ...record,
  category: categoryOf(record.code),
  parent: parentOf(record.code),
}));
export type ErrorCode = z.infer<typeof ErrorCodeSchema>;
