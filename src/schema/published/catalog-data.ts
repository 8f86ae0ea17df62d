import { z } from 'zod';
import { ActionNameSchema } from '../facts/action.ts';
import { CodeSchema } from '../facts/error-code.ts';
import { RemovalSchema } from '../facts/removal.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { SourceIdSchema, SourceSchema } from '../facts/source.ts';
import { StatementSchema } from '../facts/statement.ts';

// Descriptions stand in the schemas themselves, as the JSON Schema files carry them on.

const sources = z
  .array(SourceIdSchema)
  .min(1)
  .describe('The sources that state this: ids of the list `sources` of the same file.');
const sourceList = z.array(SourceSchema).describe('Every source that the file refers to.');
const statements = z
  .array(StatementSchema)
  .describe('Each wording once, freshest first; empty where the sources only list the code.');
const code = CodeSchema.describe('The code, exactly as the source writes it.');
const removed = RemovalSchema.optional().describe(
  'Stands where the source listed this once and lists it no longer.',
);

/** A code that any action may return: an entry of `data/common.json`. */
export const CommonErrorDataSchema = z.strictObject({ code, statements, sources });
export type CommonErrorData = z.infer<typeof CommonErrorDataSchema>;

/** A code that a version of a service lists. */
export const ServiceErrorDataSchema = z.strictObject({
  code,
  statements,
  actions: z
    .array(ActionNameSchema)
    .describe('The actions whose own logic returns the code, by name; empty where none lists it.'),
  sources,
  removed,
});
export type ServiceErrorData = z.infer<typeof ServiceErrorDataSchema>;

/** An action of a version of a service; its codes are those that name it. */
export const ServiceActionDataSchema = z.strictObject({
  action: ActionNameSchema,
  status: z
    .string()
    .max(40)
    .optional()
    .describe('`online`, `offline` and the like, in the definitions’ own word.'),
  sources,
  removed,
});
export type ServiceActionData = z.infer<typeof ServiceActionDataSchema>;

/** A service with what each version of its API lists: `data/services/<service>.json`. */
export const ServiceDataSchema = z
  .strictObject({
    service: ServiceIdSchema.describe('The short name, the first label of the service’s domain.'),
    name: z.string().describe('The product’s English name, or else the short name.'),
    sources: sourceList,
    versions: z
      .array(
        z.strictObject({
          apiVersion: ApiVersionSchema,
          errors: z.array(ServiceErrorDataSchema).describe('In the order of their codes.'),
          actions: z.array(ServiceActionDataSchema).describe('In the order of their names.'),
        }),
      )
      .min(1)
      .describe('Oldest first.'),
  })
  .describe('A service with the error codes and the actions of each version of its API.');
export type ServiceData = z.infer<typeof ServiceDataSchema>;

/** The codes that any action may return: `data/common.json`. */
export const CommonDataSchema = z
  .strictObject({
    sources: sourceList,
    errors: z.array(CommonErrorDataSchema).describe('In the order of their codes.'),
  })
  .describe('The error codes that any action may return.');
export type CommonData = z.infer<typeof CommonDataSchema>;

/** Every code, and where it is listed: `data/errors.json`. */
export const ErrorIndexSchema = z
  .strictObject({
    sources: sourceList,
    errors: z
      .array(
        z.strictObject({
          code,
          category: z.string().describe('The part before the first dot.'),
          parent: z
            .string()
            .nullable()
            .describe('The code one segment up, which need not be a known code.'),
          common: z.boolean().describe('Whether any action may return it.'),
          services: z
            .array(ServiceIdSchema)
            .describe(
              'The services that list it as theirs, or once did, as their own files say; by name.',
            ),
          sources,
        }),
      )
      .describe('Each code once, in order.'),
  })
  .describe('Every error code of the catalog, with the services that list it.');
export type ErrorIndex = z.infer<typeof ErrorIndexSchema>;

const count = z.int().nonnegative();

/** What the data is, and where each service stands: `data/manifest.json`. */
export const CatalogManifestSchema = z
  .strictObject({
    schemaVersion: z
      .literal(1)
      .describe('Raised when a reader of the previous version could misread the data.'),
    version: z.string().describe('The package’s version, with the date of the data behind a `+`.'),
    updatedAt: z
      .string()
      .nullable()
      .describe('The latest date that any source states, `YYYY-MM-DD HH:MM:SS`.'),
    counts: z
      .strictObject({
        errorCodes: count.describe('Different codes in all: the entries of errors.json.'),
        commonErrorCodes: count.describe('Entries of common.json.'),
        services: count,
        serviceErrorCodes: count.describe('Codes of each service version, added up.'),
        actions: count.describe('Actions of each service version, added up.'),
        actionErrorCodes: count.describe('Pairs of an action and a code of its own logic.'),
      })
      .describe('What the files hold, what sources list no longer included.'),
    services: z
      .array(
        z.strictObject({
          service: ServiceIdSchema,
          name: z.string(),
          apiVersions: z.array(ApiVersionSchema).min(1).describe('Oldest first.'),
          file: z.string().describe('Where its data stands, seen from this file.'),
        }),
      )
      .describe('By short name.'),
  })
  .describe('What the data is, how fresh it is, and where each service stands.');
export type CatalogManifest = z.infer<typeof CatalogManifestSchema>;
