import { z } from 'zod';

/**
 * How a record of the newer state stands to the same record of the older one. A record is listed,
 * marked as removed, or not there at all.
 *
 * - `added`: was not there, is listed.
 * - `removed`: was listed, is marked or not there.
 * - `restored`: was marked, is listed again.
 * - `changed`: a fact differs, or a part such as a parameter; its wording may differ too.
 * - `reworded`: the wording differs, and nothing else.
 * - `archived`: was not there, and comes with the mark of a removed one.
 * - `dropped`: was marked, and is not there any more.
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

/** What of two states is compared and counted; parameters are those of input, output and data types. */
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
