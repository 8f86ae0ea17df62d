import { groupBy } from '../answers/group-by.ts';
import type { ActionReference } from '../library/index.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

/** Actions below the service and API version that have them, names side by side. */
export function renderActions(
  actions: readonly ActionReference[],
  { style, width }: Screen,
): string[] {
  const groups = groupBy(actions, ({ service, apiVersion }) => `${service} ${apiVersion}`);
  return [...groups].flatMap(([owner, same]) => [
    ...wrapText(owner, width, { first: '  ' }).map(style.faint),
    ...wrapText(same.map(({ action }) => action).join(', '), width, { first: '    ' }),
  ]);
}
