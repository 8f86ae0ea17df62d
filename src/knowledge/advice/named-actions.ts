import type { Advice } from '../../schema/reviewed/advice.ts';

const ACTION_NAME = /\b(?:Assume|Create|Describe|Get|List|LookUp|Stop|Sync|Update)[A-Z]\w+/g;

/** The actions that an advice tells its reader to call, each once, by the verbs that their names begin with. */
export function namedActions({ cause, fix, sections }: Advice): string[] {
  const text = [cause, fix, ...Object.values(sections)].join(' ');
  return [...new Set(text.match(ACTION_NAME) ?? [])];
}
