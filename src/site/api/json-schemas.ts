import { z } from 'zod';
import { ApiActionSchema } from '../../schema/published/api/action.ts';
import { ApiChangesSchema, ApiMonthSchema } from '../../schema/published/api/changes.ts';
import { ApiErrorSchema } from '../../schema/published/api/error.ts';
import { ApiLayersSchema } from '../../schema/published/api/layers.ts';
import {
  ApiActionsPartSchema,
  ApiErrorsPartSchema,
  ApiIndexSchema,
  ApiServicesPartSchema,
} from '../../schema/published/api/lists.ts';
import { apiPath } from '../../text/paths.ts';
import type { SiteFile } from './site-file.ts';

/** The schema of each kind of file, by the name of its JSON Schema. */
export const API_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['error', ApiErrorSchema],
  ['action', ApiActionSchema],
  ['layers', ApiLayersSchema],
  ['changes', ApiChangesSchema],
  ['month', ApiMonthSchema],
  ['index', ApiIndexSchema],
  ['index-errors', ApiErrorsPartSchema],
  ['index-actions', ApiActionsPartSchema],
  ['index-services', ApiServicesPartSchema],
]);

/** The schemas as JSON Schema, draft 2020-12. */
export function schemaFiles(): SiteFile[] {
  return Array.from(API_SCHEMAS, ([name, schema]) => ({
    path: apiPath.schema(name),
    text: `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }), null, 1)}\n`,
  }));
}
