import { z } from 'zod';
import type { Edition } from './edition.ts';
import { ApiVersionSchema, ServiceIdSchema } from './service.ts';

/** The two series of releases of a site: of the command-line tool's `api.json`, and of the Go SDK. */
export const SeriesSchema = z.enum(['cli', 'sdk']);
export type Series = z.infer<typeof SeriesSchema>;

/** The number of a release: `3.0.1474`, `3.1.160.1`. */
export const ReleaseNumberSchema = z
  .string()
  .max(40)
  .regex(/^\d{1,9}(?:\.\d{1,9}){1,3}$/, 'is not the number of a release');

/** A release of a repository. */
export const ReleaseSchema = z.strictObject({
  release: ReleaseNumberSchema,
  /** The day of its commit in UTC: `2021-06-10`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date'),
  /** The first 12 digits of its commit. */
  commit: z.string().regex(/^[0-9a-f]{12}$/, 'is not the beginning of a commit'),
});
export type Release = z.infer<typeof ReleaseSchema>;

/** The releases that a history was read from, in their order: `content/history/<edition>/releases.json`. */
export const ReleasesSchema = z.strictObject({
  /** The repositories' names; `null` for one that was not read. */
  repositories: z.strictObject({
    cli: z.string().max(120).nullable(),
    sdk: z.string().max(120).nullable(),
  }),
  /** Folders whose service has another name. */
  folders: z
    .array(z.strictObject({ folder: z.string().max(60), service: ServiceIdSchema }))
    .default([]),
  cli: z.array(ReleaseSchema).default([]),
  sdk: z.array(ReleaseSchema).default([]),
});
export type Releases = z.infer<typeof ReleasesSchema>;

const NAME = '[A-Za-z_.][A-Za-z0-9_.:-]*';
const NAMES = `${NAME}(?: ${NAME})*`;
const NamesSchema = z.string().regex(new RegExp(`^${NAMES}$`), 'is not a list of names');
const OwnedNamesSchema = z
  .array(z.string().regex(new RegExp(`^${NAMES} = ${NAMES}$`), 'is not a list of owners and names'))
  .default([]);

/**
 * What one release changed in a service version. Names are separated by spaces; a code that begins with a dot has the
 * category of the code before it. An item of `input`, `output` and `returns` contains actions, ` = `, and the parameters or
 * codes of each. Actions and codes that appear in such an item are not listed again.
 */
export const ReleaseEventSchema = z.strictObject({
  release: ReleaseNumberSchema,
  apiVersion: ApiVersionSchema,
  /**
   * - `added`: the release before could have had the facts and did not.
   * - `found`: the first release that shows them; they may be older.
   * - `removed`: the release no longer has them. A removed action or version takes all its facts with it.
   */
  change: z.enum(['added', 'found', 'removed']),
  /** Whether this is about the whole service version too. */
  version: z.literal(true).optional(),
  actions: NamesSchema.optional(),
  types: NamesSchema.optional(),
  codes: NamesSchema.optional(),
  input: OwnedNamesSchema,
  output: OwnedNamesSchema,
  returns: OwnedNamesSchema,
  /** Of removed codes that were described: the code and the hash of its last description. */
  statements: z
    .array(z.string().regex(/^\S+ [0-9a-f]{10}$/, 'is not a code and a hash'))
    .default([]),
});
export type ReleaseEvent = z.infer<typeof ReleaseEventSchema>;

/** What every release changed in a service: `content/history/<edition>/services/<service>.json`. */
export const ServiceHistorySchema = z.strictObject({
  service: ServiceIdSchema,
  cli: z.array(ReleaseEventSchema).default([]),
  sdk: z.array(ReleaseEventSchema).default([]),
});
export type ServiceHistory = z.infer<typeof ServiceHistorySchema>;

/** What past releases of an edition had. */
export interface EditionHistory {
  edition: Edition;
  releases: Releases;
  services: ReadonlyMap<string, ServiceHistory>;
}
