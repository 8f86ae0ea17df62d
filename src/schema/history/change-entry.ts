import { z } from 'zod';
import { ActionNameSchema } from '../facts/action.ts';
import { CodeSchema } from '../facts/error-code.ts';
import { CountsSchema, ManifestSchema } from '../facts/manifest.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { ChangeKindSchema, CountedRecordSchema } from './change-kind.ts';

/** The maximum number of names in a tally; it only counts the others. */
export const NAMED_CHANGES = 20;

const count = z.int().positive();

/** The number of records that changed in each way. Zero counts are absent. */
export const KindCountsSchema = z.partialRecord(ChangeKindSchema, count);
export type KindCounts = z.infer<typeof KindCountsSchema>;

/** Records of one kind that changed in one way: their number and the first names. */
function tallyOf<Name extends z.ZodType<string>>(name: Name) {
  return z
    .strictObject({
      kind: ChangeKindSchema,
      count,
      names: z.array(name).max(NAMED_CHANGES).default([]),
    })
    .refine((tally) => tally.names.length <= tally.count, 'lists more names than its count');
}

const ActionTallySchema = tallyOf(ActionNameSchema);
const CodeTallySchema = tallyOf(CodeSchema);
export type ChangeTally = z.infer<typeof ActionTallySchema>;

/** The changes in one service version. If it was added or removed as a whole, nothing is named. */
export const VersionChangeSchema = z.strictObject({
  service: ServiceIdSchema,
  apiVersion: ApiVersionSchema,
  /** `changed` if both states contain the version. */
  kind: ChangeKindSchema.exclude(['reworded']),
  actions: z.array(ActionTallySchema).default([]),
  errorCodes: z.array(CodeTallySchema).default([]),
  dataTypes: KindCountsSchema,
});
export type VersionChange = z.infer<typeof VersionChangeSchema>;

/** A change of the release of the definitions that the content was read from. */
export const ReleaseChangeSchema = z.strictObject({
  /** The repository's name. */
  title: z.string().min(1).max(120),
  /** The older release; `null` if the older state was not read from this repository. */
  before: z.string().max(40).nullable(),
  after: z.string().max(40).nullable(),
});
export type ReleaseChange = z.infer<typeof ReleaseChangeSchema>;

/**
 * The changes from one state of the content to the next, as facts and numbers:
 * `content/history/changes/<edition>/<date>.json`. The descriptions in the definitions, which are not
 * committed, are not compared.
 */
export const ChangeEntrySchema = z.strictObject({
  before: z.strictObject({ updatedAt: ManifestSchema.shape.updatedAt, counts: CountsSchema }),
  after: z.strictObject({
    /** `updatedAt` of the newer state's manifest: `YYYY-MM-DD HH:MM:SS`. */
    updatedAt: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'is not a time'),
    counts: CountsSchema,
  }),
  /** The number of sources that only the newer state has, and only the older. */
  sources: z.strictObject({ added: z.int().nonnegative(), removed: z.int().nonnegative() }),
  releases: z.array(ReleaseChangeSchema).default([]),
  /** The number of distinct codes that only the newer state lists, and only the older. */
  distinctCodes: z.strictObject({ added: z.int().nonnegative(), removed: z.int().nonnegative() }),
  /** Kinds of records without changes are absent. */
  counts: z.partialRecord(CountedRecordSchema, KindCountsSchema),
  commonErrorCodes: z.array(CodeTallySchema).default([]),
  serviceVersions: z.array(VersionChangeSchema).default([]),
});
export type ChangeEntry = z.infer<typeof ChangeEntrySchema>;
