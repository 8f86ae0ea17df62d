import { z } from 'zod';

const count = z.int().nonnegative();

/** How much a body of content holds. */
export const CountsSchema = z.strictObject({
  /** Services that any source describes, with or without an API version. */
  services: count,
  serviceVersions: count,
  actions: count,
  /** Of the actions' own tables: without Action, Version and Region. */
  inputParameters: count,
  /** `RequestId` included. */
  outputParameters: count,
  dataTypes: count,
  dataTypeMembers: count,
  commonErrorCodes: count,
  /** Codes of each service version, added up. */
  serviceErrorCodes: count,
  /** Different strings among the service error codes. */
  distinctErrorCodes: count,
  /** Pairs of an action and a code of its own logic. */
  actionErrorCodes: count,
  /** Examples that sources show, whether or not their text is at hand. */
  examples: count,
  authorizations: count,
  sources: count,
});
export type Counts = z.infer<typeof CountsSchema>;

/** `content/<edition>/manifest.json`: what a complete copy of the content holds. */
export const ManifestSchema = z.strictObject({
  /** Raised when a reader of the previous version could misread the content. */
  schemaVersion: z.literal(1),
  /** The latest "last updated" that any source prints, or `null` when none does. */
  updatedAt: z.string().nullable(),
  counts: CountsSchema,
});
export type Manifest = z.infer<typeof ManifestSchema>;
