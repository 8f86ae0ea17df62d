import { z } from 'zod';
import { categoryOf, parentOf } from './code-parts.ts';
import { RemovalSchema } from './removal.ts';
import { SourceIdSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/**
 * An error code exactly as the source writes it: segments of letters, digits and `_`, separated by
 * dots. A few published codes end with a dot. At most 160 characters; the longest known code has 89.
 */
export const CodeSchema = z
  .string()
  // The pattern would overflow the stack on a text of megabytes.
  .max(160, { abort: true })
  .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*\.?$/, 'is not an error code');

/** Whether any action can return the code, or only actions of one service. */
export const ErrorScopeSchema = z.enum(['common', 'service']);
export type ErrorScope = z.infer<typeof ErrorScopeSchema>;

/**
 * A hash of what the definitions say about a code: 10 hexadecimal digits. The words themselves are not
 * committed; the hash shows when they change.
 */
export const StatementHashSchema = z
  .string()
  .regex(/^[0-9a-f]{10}$/, 'is not a hash of a statement');

/**
 * The pairs of adjacent Chinese characters of what the definitions say about a code, as numbers in base 36, three
 * digits each, sorted: a search in Chinese finds the code by them, and nobody can read the statement in them.
 */
export const StatementPairsSchema = z
  .string()
  .regex(/^(?:[0-9a-z]{3})+$/, 'is not a list of numbers of three digits');

/** An error code as content stores it; {@link ErrorCodeSchema} adds its category and parent. */
export const ErrorCodeRecordSchema = z.strictObject({
  code: CodeSchema,
  scope: ErrorScopeSchema,
  descriptions: z.array(StatementSchema).default([]),
  sources: z.array(SourceIdSchema).min(1),
  /** Absent where the definitions describe the code with no words. */
  statementHash: StatementHashSchema.optional(),
  /** Absent where the definitions describe the code without Chinese words. */
  statementPairs: StatementPairsSchema.optional(),
  removed: RemovalSchema.optional(),
});
export type ErrorCodeRecord = z.infer<typeof ErrorCodeRecordSchema>;

/** An error code with its category and parent, which are parts of the code. */
export interface ErrorCode extends ErrorCodeRecord {
  category: string;
  parent: string | null;
  /** What each edition says of it, as the basis of a meaning names it; set when content is loaded. */
  statementKeys?: readonly string[];
}
export const ErrorCodeSchema = ErrorCodeRecordSchema.transform(
  (record): ErrorCode => ({
    ...record,
    category: categoryOf(record.code),
    parent: parentOf(record.code),
  }),
);
