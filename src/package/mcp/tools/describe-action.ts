import * as z from 'zod';
import { RetryAnswerSchema } from '../../../schema/reviewed/meaning.ts';
import { counted } from '../../../text/count-text.ts';
import { escapeControl } from '../../../text/escape-control.ts';
import { actionParts } from '../../answers/action-parts.ts';
import { pageOf } from './page.ts';
import { ServiceInput } from './schemas.ts';
import { defineTool } from './tool.ts';

const MAX_CODES = 25;
const MAX_PARAMETERS = 150;
const MAX_TYPE = 80;

/** Lists what a call of an action takes and what it can fail with. */
export const describeAction = defineTool({
  name: 'describe_action',
  title: 'List the errors and parameters of an action',
  description: `Lists the error codes that an action of the Tencent Cloud API returns (with meaning, fix and retry, ${MAX_CODES} at a time) and the parameters that it takes (name, type, whether required). Use it before you write error handling or a request, and when a parameter is rejected. Any action may return the common codes as well.`,
  input: z.object({
    action: z.string().min(1).max(100).describe('The action exactly: RunInstances'),
    service: ServiceInput.optional().describe('Needed where several services have the action'),
    offset: z.int().min(0).default(0).describe('How many codes to leave out'),
  }),
  output: z.object({
    service: z.string(),
    apiVersion: z.string(),
    action: z.string(),
    removed: z.boolean().describe('Whether the newest releases lack it, though past ones had it'),
    codes: z.array(
      z.object({
        code: z.string(),
        meaning: z.string().nullable(),
        fix: z.string().nullable(),
        retry: RetryAnswerSchema,
      }),
    ),
    codeCount: z.int(),
    nextOffset: z.int().nullable().describe('null after the last code'),
    parameters: z
      .array(
        z.object({
          name: z.string(),
          type: z.string(),
          required: z.boolean().nullable().describe('null where it is not stated'),
        }),
      )
      .describe('parameterCount in all; of the first codes only'),
    parameterCount: z.int(),
  }),
  async call({ action, service, offset }) {
    const parts = await actionParts(action, service);
    const page = { offset, size: MAX_CODES, noun: 'code' };
    const { items: codes, nextOffset, says } = pageOf(parts.codes, page);
    const parameters = (offset === 0 ? parts.parameters : [])
      .slice(0, MAX_PARAMETERS)
      .map((one) => ({ ...one, type: one.type.slice(0, MAX_TYPE) }));
    const lines = [
      `${parts.service} ${parts.apiVersion} ${action}${parts.removed ? ' (removed: the newest releases lack it)' : ''}: ${counted(parts.parameters.length, 'parameter')}, ${says}`,
      ...codes.map(({ code, meaning, fix, retry }) =>
        [`${code} (retry: ${retry}):`, meaning, fix].filter(Boolean).join(' '),
      ),
      ...parameters.map(
        ({ name, type, required }) => `${name}: ${type}${required ? ', required' : ''}`,
      ),
    ];
    return {
      structured: {
        ...{ service: parts.service, apiVersion: parts.apiVersion, action, removed: parts.removed },
        codes: [...codes],
        codeCount: parts.codes.length,
        nextOffset,
        parameters,
        parameterCount: parts.parameters.length,
      },
      text: escapeControl(lines.join('\n'), { keepLineBreaks: true }),
    };
  },
});
