import { z } from 'zod';
import { PublishedActionSchema } from '../action.ts';
import type { Immutable } from '../immutable.ts';
import { PublishedParameterSchema } from '../parameter.ts';
import { page, path } from './address.ts';

const parameters = z.array(
  PublishedParameterSchema.extend({
    typePage: path.nullable().describe('The page of the data type that it refers to.'),
  }),
);

/**
 * The record of an action with the addresses of its pages:
 * `/api/v1/services/<service>/<apiVersion>/<slug>.json`.
 */
export const ApiActionSchema = PublishedActionSchema.extend({
  page,
  input: parameters.describe('Without Action, Version and Region.'),
  output: parameters,
});
export type ApiAction = Immutable<z.infer<typeof ApiActionSchema>>;
