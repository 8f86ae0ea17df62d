import { z } from 'zod';
import { ContentError } from '../../content/content-error.ts';
import { EMBEDDED_CONTENT } from '../../content/embedded-content.ts';
import { readRecord } from '../../content/read-layers.ts';
import { type RetryRule, RetryRuleSchema } from '../../schema/reviewed/retry-rule.ts';

const FILE = { path: 'reviewed/retry.json', schema: z.array(RetryRuleSchema) };

/**
 * The reviewed table of what official sources say of retrying. It belongs to the project, not to a
 * body of content, so the embedded one is read unless another folder is named.
 * @throws {ContentError} naming each row that does not fit its schema.
 */
export function loadRetryRules(folder: string = EMBEDDED_CONTENT): RetryRule[] {
  const result = readRecord(folder, FILE);
  if (result.ok) return result.value;
  throw new ContentError('The table of retry rules cannot be used:', result.problems);
}
