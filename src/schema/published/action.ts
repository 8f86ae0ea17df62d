import { z } from 'zod';
import { ActionNameSchema, ActionSchema } from '../facts/action.ts';
import { GranularitySchema, OperationClassSchema, SupportSchema } from '../facts/authorization.ts';
import { EditionSchema } from '../facts/edition.ts';
import { CodeSchema } from '../facts/error-code.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../facts/service.ts';
import { lastSeen, sites, sourceIds, sources, statements } from './evidence.ts';
import { history } from './history.ts';
import type { Immutable } from './immutable.ts';
import { PublishedParameterSchema } from './parameter.ts';

const { domain, rateLimitPerSecond, region, status } = ActionSchema.shape;

/** What a call of the action needs to be permitted. */
const permission = z.strictObject({
  operation: z.string().describe('As a policy names it: `cvm:RunInstances`.'),
  operationClass: OperationClassSchema,
  granularity: GranularitySchema,
  resource: z.string(),
  ipRestriction: SupportSchema,
  policy: z
    .looseObject({
      version: z.literal('2.0'),
      statement: z.array(z.looseObject({ effect: z.enum(['allow', 'deny']) })),
    })
    .nullable()
    .describe('The smallest policy that grants it; `null` where none can be written.'),
  sources: sourceIds,
});

/** An action with its parameters and its error codes. */
export const PublishedActionSchema = z
  .strictObject({
    sites,
    service: ServiceIdSchema,
    name: z.string().describe('The English name of the product.'),
    apiVersion: ApiVersionSchema,
    action: ActionNameSchema,
    lastSeen,
    history,
    statements,
    domain: domain
      .unwrap()
      .nullable()
      .describe('The host that requests go to; `null` where none is stated.'),
    rateLimitPerSecond: rateLimitPerSecond.unwrap().nullable(),
    region: region
      .unwrap()
      .nullable()
      .describe('Whether the common parameter Region must be given.'),
    status: status
      .unwrap()
      .nullable()
      .describe('`online`, `offline` and the like, in the word of the source.'),
    input: z.array(PublishedParameterSchema).describe('Without Action, Version and Region.'),
    output: z.array(PublishedParameterSchema),
    errorCodes: z
      .array(CodeSchema)
      .describe('The codes of its own logic; any common code may be returned as well.'),
    errorCodesOfOneSite: z
      .array(z.strictObject({ site: EditionSchema, errorCodes: z.array(CodeSchema).min(1) }))
      .optional()
      .describe('The codes that only one of its sites lists for it; absent where there are none.'),
    permission: permission.nullable().describe('`null` where no source lists the operation.'),
    sources,
  })
  .describe('An action with its parameters and its error codes.');
export type PublishedAction = Immutable<z.infer<typeof PublishedActionSchema>>;
