import { escapeControl } from '../../text/escape-control.ts';
import type { ParameterAnswer } from '../answers/parameter-of-message.ts';
import { someNames } from './layout/names.ts';

const MAX_ACTIONS = 2;

/**
 * `SystemDisk.DiskSize  Integer  optional  https://…`; of one that the action does not take, what it may be. Empty
 * where nothing is found.
 */
export function parameterText(parameter: ParameterAnswer | null): string {
  const [found] = parameter?.definitions ?? [];
  if (found) {
    const { path, row, actions, actionCount } = found;
    const required = row.required === null ? [] : [row.required ? 'required' : 'optional'];
    const of = actionCount === 1 ? [] : [`of ${someActions(actions, actionCount)}`];
    return escapeControl(
      [path, row.type, ...required, ...of, ...(row.link ? [row.link] : [])].join('  '),
    );
  }
  if (!parameter || parameter.similar.length === 0) return '';
  const { name, similar } = parameter;
  return escapeControl(`${name} is unknown to the action; did you mean ${similar.join(' or ')}?`);
}

function someActions(actions: readonly string[], count: number): string {
  const shown = someNames(actions.slice(0, MAX_ACTIONS), MAX_ACTIONS);
  const more = count - MAX_ACTIONS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
