import * as z from 'zod';
import { RetryAnswerSchema } from '../../../schema/reviewed/meaning.ts';
import { counted } from '../../../text/count-text.ts';
import { escapeControl } from '../../../text/escape-control.ts';
import { actionParts } from '../../answers/action-parts.ts';
import { ServiceInput } from './schemas.ts';
import { defineTool } from './tool.ts';

const MAX_CODES = 40;
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
    const codes = parts.codes.slice(offset, offset + MAX_CODES);
    const end = offset + codes.length;
    const parameters = (offset === 0 ? parts.parameters : [])
      .slice(0, MAX_PARAMETERS)
      .map((one) => ({ ...one, type: one.type.slice(0, MAX_TYPE) }));
    const nextOffset = end < parts.codes.length ? end : null;
    const lines = [
      `${parts.service} ${parts.apiVersion} ${action}: ${counted(parts.codes.length, 'code')}, ${counted(parts.parameters.length, 'parameter')}`,
      ...codes.map(({ code, meaning, retry }) => `${code} (retry: ${retry}): ${meaning ?? ''}`),
      ...(nextOffset === null ? [] : [`go on with offset ${nextOffset}`]),
      ...parameters.map(
        ({ name, type, required }) => `${name}: ${type}${required ? ', required' : ''}`,
      ),
    ];
    return {
      structured: {
        ...{ service: parts.service, apiVersion: parts.apiVersion, action },
        codes,
        codeCount: parts.codes.length,
        nextOffset,
        parameters,
        parameterCount: parts.parameters.length,
      },
      text: escapeControl(lines.join('\n'), { keepLineBreaks: true }),
    };
  },
});
