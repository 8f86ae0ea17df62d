import * as z from 'zod';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { resolveScope } from '../../answers/scope.ts';
import { renderActions } from '../../terminal/actions.ts';
import { renderHeading } from '../../terminal/heading.ts';
import { renderSections } from '../../terminal/layout/sections.ts';
import { pageOf } from './page.ts';
import { ActionOutput, ServiceInput } from './schemas.ts';
import { defineTool, PLAIN } from './tool.ts';

const MAX_ACTIONS = 200;

/** Lists the actions that return a code. */
export const listActions = defineTool({
  name: 'list_actions',
  title: 'List the actions that return a code',
  description: `Lists the actions whose documentation or definition lists an error code, ${MAX_ACTIONS} at a time. A common code may be returned by any action, listed here or not.`,
  input: z.object({
    code: z.string().min(1).max(160).describe('The code exactly: FailedOperation.Accesskey'),
    service: ServiceInput.optional(),
    offset: z.int().min(0).default(0).describe('How many to leave out'),
  }),
  output: z.object({
    known: z.boolean(),
    total: z.int(),
    actions: z.array(ActionOutput),
    nextOffset: z.int().nullable().describe('null after the last'),
  }),
  async call({ code, service, offset }) {
    const scope = await resolveScope({ service });
    const { explanation } = await explainInFull(code, scope);
    const page = { offset, size: MAX_ACTIONS, noun: 'action' };
    const { items: actions, nextOffset, says } = pageOf(explanation.actions, page);
    const { known, actions: all } = explanation;
    return {
      structured: { known, total: all.length, actions: [...actions], nextOffset },
      text: renderSections([
        renderHeading(explanation, PLAIN, scope),
        [says],
        renderActions(actions, PLAIN),
      ]),
    };
  },
});
