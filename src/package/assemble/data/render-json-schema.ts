import { z } from 'zod';
import {
  CatalogManifestSchema,
  CommonDataSchema,
  ErrorIndexSchema,
  ServiceDataSchema,
} from '../../../schema/published/catalog-data.ts';
import type { GeneratedFile } from '../generated-file.ts';

/** The schema of each data file; `service` is that of every file in `data/services`. */
const SCHEMAS = {
  manifest: CatalogManifestSchema,
  common: CommonDataSchema,
  errors: ErrorIndexSchema,
  service: ServiceDataSchema,
};

/** Writes the schemas of the data files as JSON Schema, draft 2020-12. */
export function renderJsonSchemas(): GeneratedFile[] {
  return Object.entries(SCHEMAS).map(([name, schema]) => ({
    path: `schema/${name}.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }), null, 2)}\n`,
  }));
}
