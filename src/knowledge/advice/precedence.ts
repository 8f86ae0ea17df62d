import type { AdvicePlace } from '../../schema/reviewed/advice.ts';

type Named = Pick<AdvicePlace, 'name' | 'before'>;

/**
 * Whether one advice goes before another, by its own word or by way of those between them. An advice
 * goes before itself exactly when the words of some lead in a circle.
 */
export function goesBefore(all: readonly Named[]): (one: string, other: string) => boolean {
  const stated = new Map(all.map(({ name, before }) => [name, before]));
  const reached = new Map(all.map(({ name }) => [name, reachedFrom(name, stated)]));
  return (one, other) => reached.get(one)?.has(other) ?? false;
}

function reachedFrom(name: string, stated: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(stated.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(stated.get(next) ?? []));
  }
  return reached;
}
