import { z } from 'zod';
import { MAX_RESOURCE_LENGTH, SIX_SEGMENTS } from './six-segments.ts';

const SixSegmentResourceSchema = z.string().max(MAX_RESOURCE_LENGTH).regex(SIX_SEGMENTS);

/**
 * An action, `service:Action`, with CAM's abbreviation of the service; `*` matches any letters. The form with `name/`
 * in front means the same.
 * @see https://www.tencentcloud.com/document/product/598/10603
 */
const ActionStringSchema = z.string().regex(/^(?:name\/)?[a-z][a-z0-9_-]*:[A-Za-z0-9_*]+$/);

/**
 * The operators of conditions, each with an optional qualifier in front and an optional `_if_exist` at the end.
 * @see https://www.tencentcloud.com/document/product/598/58420
 */
const COMPARISONS = [
  'string_(?:not_)?equal(?:_ignore_case)?',
  '(?:numeric|date)_(?:equal|not_equal|(?:less|greater)_than(?:_equal)?)',
  '(?:bool|binary|null)_equal',
  'ip_(?:not_)?equal',
];
const OperatorSchema = z
  .string()
  .regex(new RegExp(`^(?:for_(?:any|all)_value:)?(?:${COMPARISONS.join('|')})(?:_if_exist)?$`));

const ConditionValueSchema = z.union([z.string().min(1), z.number(), z.boolean()]);

const StatementSchema = z.strictObject({
  effect: z.enum(['allow', 'deny']),
  action: z.union([z.literal('*'), ActionStringSchema, z.array(ActionStringSchema).min(1)]),
  resource: z.union([
    z.literal('*'),
    SixSegmentResourceSchema,
    z.array(z.union([z.literal('*'), SixSegmentResourceSchema])).min(1),
  ]),
  condition: z
    .record(
      OperatorSchema,
      z.record(
        z.string().regex(/^[a-z]+:[a-z_]+$/),
        z.union([ConditionValueSchema, z.array(ConditionValueSchema).min(1)]),
      ),
    )
    .optional(),
});

/**
 * A policy for a user, a group or a role, according to CAM's documented grammar. Trust policies, which also name a
 * principal, are not covered.
 * @see https://www.tencentcloud.com/document/product/598/10604
 */
export const CamPolicySchema = z.strictObject({
  version: z.literal('2.0'),
  statement: z.array(StatementSchema).min(1),
});
export type CamPolicy = z.infer<typeof CamPolicySchema>;
