import { z } from 'zod';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { PublishedErrorSchema } from './error.ts';
import { sourceIds } from './evidence.ts';
import {
  ListedActionSchema,
  ListedErrorSchema,
  PublishedServiceSchema,
  PublishedVersionSchema,
} from './service.ts';

// Every file of the package's data is a slice of the published records.

const { sites, sources } = PublishedErrorSchema.shape;

/** A code that any action may return: an entry of `data/common.json`. */
export const CommonErrorDataSchema = ListedErrorSchema.omit({ actions: true });
export type CommonErrorData = z.infer<typeof CommonErrorDataSchema>;

/** A code that a version of a service lists. */
export const ServiceErrorDataSchema = ListedErrorSchema;
export type ServiceErrorData = z.infer<typeof ServiceErrorDataSchema>;

/** An action of a version of a service; its codes are those that name it. */
export const ServiceActionDataSchema = ListedActionSchema.omit({
  statements: true,
  errorCodes: true,
});
export type ServiceActionData = z.infer<typeof ServiceActionDataSchema>;

/** A service with what each version of its API lists: `data/services/<service>.json`. */
export const ServiceDataSchema = PublishedServiceSchema.extend({
  versions: z
    .array(
      PublishedVersionSchema.omit({ types: true }).extend({
        actions: z.array(ServiceActionDataSchema).describe('In the order of their names.'),
      }),
    )
    .min(1)
    .describe('The oldest first.'),
}).describe('A service with the error codes and the actions of each version of its API.');
export type ServiceData = z.infer<typeof ServiceDataSchema>;

/** The codes that any action may return: `data/common.json`. */
export const CommonDataSchema = z
  .strictObject({
    sites,
    sources,
    errors: z.array(CommonErrorDataSchema).describe('In the order of their codes.'),
  })
  .describe('The error codes that any action may return.');
export type CommonData = z.infer<typeof CommonDataSchema>;

/** Every code, and who lists it: `data/errors.json`. */
export const ErrorIndexSchema = z
  .strictObject({
    sites,
    sources,
    errors: z
      .array(
        PublishedErrorSchema.pick({
          code: true,
          category: true,
          parent: true,
          common: true,
          services: true,
          lastSeen: true,
        }).extend({ sources: sourceIds }),
      )
      .describe('Each code once, in order.'),
  })
  .describe('Every error code of the catalog, with the services that list it.');
export type ErrorIndex = z.infer<typeof ErrorIndexSchema>;

const count = z.int().nonnegative();

/** What the data is, and the file of each service: `data/manifest.json`. */
export const CatalogManifestSchema = z
  .strictObject({
    schemaVersion: z
      .literal(1)
      .describe('Raised when a reader of the previous version could misread the data.'),
    version: z
      .string()
      .describe('The version of the package, with the date of the data after `+`.'),
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
      .describe('What the files contain, including what sources no longer list.'),
    services: z
      .array(
        z.strictObject({
          service: ServiceIdSchema,
          name: z.string(),
          apiVersions: z.array(ApiVersionSchema).min(1).describe('The oldest first.'),
          file: z.string().describe('The file of its data, relative to this file.'),
        }),
      )
      .describe('By short name.'),
  })
  .describe('What the data is, how fresh it is, and the file of each service.');
export type CatalogManifest = z.infer<typeof CatalogManifestSchema>;
