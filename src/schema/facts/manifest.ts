import { z } from 'zod';

const count = z.int().nonnegative();

/** The number of records in content; removed records do not count. */
export const CountsSchema = z.strictObject({
  /** Services that a source describes, with or without an API version. */
  services: count,
  serviceVersions: count,
  actions: count,
  /** Parameters of actions, without the common ones (`Action`, `Version`, `Region`). */
  inputParameters: count,
  /** Including `RequestId`. */
  outputParameters: count,
  dataTypes: count,
  dataTypeMembers: count,
  commonErrorCodes: count,
  /** The sum of the codes of each service version. */
  serviceErrorCodes: count,
  /** Distinct codes among the service error codes. */
  distinctErrorCodes: count,
  /** Pairs of an action and a code that it returns. */
  actionErrorCodes: count,
  /** Examples in the sources, including those whose text is not in the content. */
  examples: count,
  authorizations: count,
  sources: count,
});
export type Counts = z.infer<typeof CountsSchema>;

/** `content/<edition>/manifest.json`: the counts that complete content must have. */
export const ManifestSchema = z.strictObject({
  /** Increases when a reader of the previous version could misread the content. */
  schemaVersion: z.literal(1),
  /** The latest "last updated" time of any source; `null` if no source has one. */
  updatedAt: z.string().nullable(),
  counts: CountsSchema,
});
export type Manifest = z.infer<typeof ManifestSchema>;
