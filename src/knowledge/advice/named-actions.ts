import type { Advice } from '../../schema/reviewed/advice.ts';

const ACTION_NAME = /\b(?:Assume|Create|Describe|Get|List|LookUp|Stop|Sync|Update)[A-Z]\w+/g;

/** The actions that an advice recommends, each once; they are recognized by the verb in their name. */
export function namedActions({ cause, fix, sections }: Advice): string[] {
  const text = [cause, fix, ...Object.values(sections)].join(' ');
  return [...new Set(text.match(ACTION_NAME) ?? [])];
}
