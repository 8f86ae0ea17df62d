import { z } from 'zod';

/**
 * How a record differs between an older and a newer state of the content. In each state, the record is
 * listed, marked as removed, or absent.
 *
 * - `added`: was absent, is listed.
 * - `removed`: was listed, is marked as removed or absent.
 * - `restored`: was marked as removed, is listed.
 * - `changed`: a fact differs, or a part such as a parameter; the wording may differ too.
 * - `reworded`: only the wording differs.
 * - `archived`: was absent, is marked as removed.
 * - `dropped`: was marked as removed, is absent.
 */
export const ChangeKindSchema = z.enum([
  'added',
  'removed',
  'restored',
  'changed',
  'reworded',
  'archived',
  'dropped',
]);
export type ChangeKind = z.infer<typeof ChangeKindSchema>;

/** The kinds of records that are compared and counted. Parameters include members of data types. */
export const CountedRecordSchema = z.enum([
  'serviceVersions',
  'actions',
  'parameters',
  'returnedCodes',
  'dataTypes',
  'errorCodes',
  'commonErrorCodes',
  'permissions',
  'products',
]);
export type CountedRecord = z.infer<typeof CountedRecordSchema>;
