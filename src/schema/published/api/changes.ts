import { z } from 'zod';
import { EditionSchema } from '../../facts/edition.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../../facts/service.ts';
import type { Immutable } from '../immutable.ts';
import { page, path } from './address.ts';

/** What releases added, removed or brought back. */
export const ChangeSchema = z
  .enum(['added', 'removed', 'returned'])
  .describe('`returned`: an earlier release had it, later ones did not.');
export type Change = z.infer<typeof ChangeSchema>;

/** What kind of fact changed. */
export const ChangedKindSchema = z
  .enum(['version', 'action', 'code', 'returns', 'input', 'output', 'type'])
  .describe(
    'A service version as a whole; an action; an error code; codes that an action returns; input or output parameters of an action; a data type.',
  );
export type ChangedKind = z.infer<typeof ChangedKindSchema>;

const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .describe('`2026-08`');

const TotalsSchema = z
  .partialRecord(ChangedKindSchema, z.partialRecord(ChangeSchema, z.int().positive()))
  .describe(
    'How many of each kind changed; what both sites changed counts once, zeros are absent.',
  );
export type ChangeTotals = z.infer<typeof TotalsSchema>;

/** Names that releases changed in the same way at the same time. */
export const ChangeGroupSchema = z.strictObject({
  apiVersion: ApiVersionSchema,
  change: ChangeSchema,
  kind: ChangedKindSchema,
  action: z
    .string()
    .optional()
    .describe('The action that `returns`, `input` or `output` is about; absent for other kinds.'),
  names: z
    .array(z.string())
    .describe(
      'The names of what changed; of a version its date. The names in a version are listed too.',
    ),
  at: z
    .array(z.strictObject({ site: EditionSchema, release: z.string(), date: z.string() }))
    .describe(
      'The release of each site: of the Go SDK or, for parameters and types, of the command-line tool.',
    ),
});
export type ChangeGroup = Immutable<z.infer<typeof ChangeGroupSchema>>;

/** What the releases of a month changed: `/api/v1/changes/2026-08.json`. */
export const ApiMonthSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    month,
    page,
    totals: TotalsSchema,
    services: z.array(
      z.strictObject({
        service: ServiceIdSchema,
        totals: TotalsSchema,
        changes: z.array(ChangeGroupSchema),
      }),
    ),
  })
  .describe('What the releases of a month changed, by service.');
export type ApiMonth = Immutable<z.infer<typeof ApiMonthSchema>>;

/** The months with changes: `/api/v1/changes.json`. */
export const ApiChangesSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    page,
    months: z
      .array(z.strictObject({ month, page, record: path, totals: TotalsSchema }))
      .describe('The newest first; months without changes are absent.'),
  })
  .describe('The months in which releases changed something.');
export type ApiChanges = Immutable<z.infer<typeof ApiChangesSchema>>;
