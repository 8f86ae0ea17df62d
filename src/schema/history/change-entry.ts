import { z } from 'zod';
import { ActionNameSchema } from '../facts/action.ts';
import { CodeSchema } from '../facts/error-code.ts';
import { CountsSchema, ManifestSchema } from '../facts/manifest.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { ChangeKindSchema, CountedRecordSchema } from './change-kind.ts';

/** The most names that a tally lists; it counts the rest. */
export const NAMED_CHANGES = 20;

const count = z.int().positive();

/** How many records changed in each way; a way in which none did is left out. */
export const KindCountsSchema = z.partialRecord(ChangeKindSchema, count);
export type KindCounts = z.infer<typeof KindCountsSchema>;

/** Records of one sort that changed in one way: how many, and the first of them by name. */
function tallyOf<Name extends z.ZodType<string>>(name: Name) {
  return z
    .strictObject({
      kind: ChangeKindSchema,
      count,
      names: z.array(name).max(NAMED_CHANGES).default([]),
    })
    .refine((tally) => tally.names.length <= tally.count, 'names more than it counts');
}

const ActionTallySchema = tallyOf(ActionNameSchema);
const CodeTallySchema = tallyOf(CodeSchema);
export type ChangeTally = z.infer<typeof ActionTallySchema>;

/** What differs in one service version. Of one that came or went as a whole, nothing is named. */
export const VersionChangeSchema = z.strictObject({
  service: ServiceIdSchema,
  apiVersion: ApiVersionSchema,
  /** `changed` where the version stands in both states. */
  kind: ChangeKindSchema.exclude(['reworded']),
  actions: z.array(ActionTallySchema).default([]),
  errorCodes: z.array(CodeTallySchema).default([]),
  dataTypes: KindCountsSchema,
});
export type VersionChange = z.infer<typeof VersionChangeSchema>;

/** A release of the provider's definitions that only one state was read from, or each another of. */
export const ReleaseChangeSchema = z.strictObject({
  /** The repository's name. */
  title: z.string().min(1).max(120),
  /** `null` where the state was not read from it. */
  before: z.string().max(40).nullable(),
  after: z.string().max(40).nullable(),
});
export type ReleaseChange = z.infer<typeof ReleaseChangeSchema>;

/**
 * What changed from one state of the content to the next, as facts and figures alone:
 * `content/history/changes/<edition>/<date>.json`. The definitions' own words, which the repository does not hold, are
 * not compared.
 */
export const ChangeEntrySchema = z.strictObject({
  before: z.strictObject({ updatedAt: ManifestSchema.shape.updatedAt, counts: CountsSchema }),
  after: z.strictObject({
    /** The date of the newer state, by its manifest: `YYYY-MM-DD HH:MM:SS`. */
    updatedAt: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'is not a time'),
    counts: CountsSchema,
  }),
  /** How many pages and sets of definitions only the newer state, or only the older, was read from. */
  sources: z.strictObject({ added: z.int().nonnegative(), removed: z.int().nonnegative() }),
  releases: z.array(ReleaseChangeSchema).default([]),
  /** Codes that no list of the older state holds, and those that none of the newer does. */
  distinctCodes: z.strictObject({ added: z.int().nonnegative(), removed: z.int().nonnegative() }),
  /** All that changed; what did not is left out. */
  counts: z.partialRecord(CountedRecordSchema, KindCountsSchema),
  commonErrorCodes: z.array(CodeTallySchema).default([]),
  serviceVersions: z.array(VersionChangeSchema).default([]),
});
export type ChangeEntry = z.infer<typeof ChangeEntrySchema>;
